import { l10n } from 'vscode';
import { durationTexts } from '../durationTexts';

/** The preview's texts in the author's language. `{0}` is replaced when a text is shown. */
export function previewTexts() {
  return {
    frontMatter: l10n.t('Front matter'),
    unread: l10n.t('This front matter cannot be read; here it is as it stands.'),
    goToText: l10n.t('Go to the text'),
    durations: durationTexts(),
    openAt: l10n.t('Open the episode at {0}'),
  };
}

export type PreviewTexts = ReturnType<typeof previewTexts>;
