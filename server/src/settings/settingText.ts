import { language } from '../l10n/localised';
import texts from '../l10n/settingTexts.json';

/**
 * What a setting of a site's file is for, as Markdown in the author's language; undefined for none.
 *
 * @param key `gapTolerance`, `rules.time-gap`
 */
export function settingText(key: string): string | undefined {
  return (texts[language()] as Readonly<Record<string, string>>)[key];
}
