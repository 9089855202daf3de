import type { CancellationToken, TextEdit } from 'vscode-languageserver';
import { answering, documentUri, mustHavePosition, mustHaveRange } from './answers';
import { formatDocument, formatRange, spellBlock } from './features/formatting';
import { blockEndedAbove, spellTypedRange } from './features/onTypeFormatting';
import type { NoteSettings } from './features/settings';
import { Slices } from './features/slices';
import type { Note } from './note/note';
import type { Session } from './session';

interface FormattedNote {
  readonly note: Note;
  readonly settings: NoteSettings;
  readonly slices: Slices;
}

/**
 * Answers a client that formats documents, ranges or what has just been typed, with nothing for a
 * file that is no note.
 *
 * @param letOthersIn resolves when messages that wait have had their turn
 */
export function answerFormatting(session: Session, letOthersIn: () => Promise<void>): void {
  const { connection, onFailure } = session;
  const about = <P>(name: string, format: (at: FormattedNote, params: P) => Promise<TextEdit[]>) =>
    answering<P, TextEdit[]>(
      onFailure,
      name,
      () => [],
      async (params, token) => {
        const at = await noteToFormat(session, documentUri(params), token, letOthersIn);
        return at === undefined ? [] : format(at, params);
      },
    );
  connection.onDocumentFormatting(
    about('formatting', (at) => formatDocument(at, at.slices, onFailure)),
  );
  connection.onDocumentRangeFormatting(
    about('range formatting', (at, params) => {
      mustHaveRange(params);
      return formatRange(at, params.range, at.slices, onFailure);
    }),
  );
  connection.onDocumentOnTypeFormatting(
    about('formatting on type', async (at, params) => {
      mustHavePosition(params);
      if (params.ch !== '\n') return spellTypedRange(at.note, params.position);
      const block = blockEndedAbove(at.note, params.position.line);
      return block === -1 ? [] : spellBlock(at, block, at.slices, onFailure);
    }),
  );
}

async function noteToFormat(
  { documents, settings }: Session,
  uri: string,
  token: CancellationToken,
  letOthersIn: () => Promise<void>,
): Promise<FormattedNote | undefined> {
  if (documents.get(uri)?.note === undefined) return undefined;
  const own = await settings.of(uri);
  const document = documents.get(uri);
  if (document?.note === undefined) return undefined;
  const { version } = document;
  const isStale = () => token.isCancellationRequested || documents.get(uri)?.version !== version;
  return { note: document.note, settings: own, slices: new Slices(isStale, letOthersIn) };
}
