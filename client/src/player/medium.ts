import { FileType, l10n, Uri, workspace } from 'vscode';
import {
  type MediumParams,
  type MediumResult,
  mediumRequest,
} from '../../../server/src/protocol/playerProtocol';
import type { NoteServer } from '../noteServer';

/** The recording of a note, or why there is none, as a sentence. Undefined for what is no note. */
export type Medium =
  | { readonly uri: string }
  | { readonly problem: string; readonly isNamed: boolean }
  | undefined;

/** The recording of the note with a URI. Only files are looked at, and nothing is fetched. */
export async function mediumOf(server: NoteServer, document: Uri): Promise<Medium> {
  const params: MediumParams = { textDocument: { uri: document.toString() } };
  const answer = await server.request<MediumResult>(mediumRequest, params);
  if (!answer) return undefined;
  if ('problem' in answer || isWeb(answer.uri)) return answer;
  const uri = Uri.parse(answer.uri);
  return (await isRegularFile(uri))
    ? answer
    : { problem: l10n.t('There is no recording {0}.', nameOf(uri)), isNamed: true };
}

/** Whether a recording is fetched from the web, and maybe by yt-dlp from a page. */
export function isWeb(uri: string): boolean {
  return /^https?:/i.test(uri);
}

/** The name of a recording's file, or the whole address. */
export function nameOf(uri: Uri): string {
  return isWeb(uri.toString()) ? uri.toString(true) : (uri.path.split('/').at(-1) ?? '');
}

async function isRegularFile(uri: Uri): Promise<boolean> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    // Devices and named pipes are no files to VS Code, or have no size.
    return (type & FileType.File) !== 0 && size > 0;
  } catch {
    return false;
  }
}
