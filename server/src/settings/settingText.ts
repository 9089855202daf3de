import { language } from '../l10n/localised';
import texts from '../l10n/settingTexts.json';

/**
 * The description of a setting, as Markdown in the author's language; undefined for an unknown key.
 *
 * @param key `gapTolerance`, `rules.time-gap`
 */
export function settingText(key: string): string | undefined {
  return (texts[language()] as Readonly<Record<string, string>>)[key];
}
