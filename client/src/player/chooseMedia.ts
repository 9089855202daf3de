import { l10n, type Uri, window } from 'vscode';
import { mediaEndings } from '../../../server/src/frontMatter/mediaLink';
import type { NoteServer } from '../noteServer';
import { placeToRefactor, runRefactoring } from '../refactor';
import { isWeb } from './medium';

/** The command that asks for the recording of the note in the editor, and writes `params.media`. */
export async function chooseMedia(server: NoteServer): Promise<void> {
  const place = placeToRefactor();
  if (place === undefined) return;
  const media = await askForMedia(place.editor.document.uri);
  if (media !== undefined) await runRefactoring(server, place, { kind: 'setMedia', media });
}

async function askForMedia(note: Uri): Promise<string | undefined> {
  const title = l10n.t('Choose Media');
  const file = { label: l10n.t('A File…') };
  const address = { label: l10n.t('An Address…') };
  const picked = await window.showQuickPick([file, address], { title });
  if (picked === address) {
    return window.showInputBox({
      title,
      prompt: l10n.t('The address of the recording or of its page'),
      placeHolder: 'https://',
      validateInput: (text) =>
        isWeb(text.trim()) && URL.canParse(text.trim())
          ? undefined
          : l10n.t('An address begins with https:// or http://.'),
    });
  }
  if (picked === undefined) return undefined;
  const filters = { [l10n.t('Recordings')]: mediaEndings.map((ending) => ending.slice(1)) };
  const [chosen] = (await window.showOpenDialog({ title, canSelectMany: false, filters })) ?? [];
  return chosen && pathFrom(note, chosen);
}

/** The path of a file as a note names it: relative to the note where both are on one drive. */
function pathFrom(note: Uri, file: Uri): string {
  if (note.scheme !== file.scheme || note.authority !== file.authority) return file.fsPath;
  const from = note.path.split('/').slice(0, -1);
  const to = file.path.split('/');
  const shared = from.findIndex((name, at) => name !== to[at]);
  const count = shared === -1 ? from.length : shared;
  // Another drive of Windows has another first name.
  if (count < 2 && /^[a-z]:$/i.test(from[1] ?? '')) return file.fsPath;
  return [...from.slice(count).map(() => '..'), ...to.slice(count)].join('/');
}
