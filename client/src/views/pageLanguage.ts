import { env, l10n } from 'vscode';

/** The language of the texts of our pages, for screen readers and numbers. */
export function pageLanguage(): string {
  return l10n.bundle === undefined ? 'en' : env.language;
}
