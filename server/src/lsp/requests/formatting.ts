import type { TextEdit } from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import { formatDocument, formatRange, spellBlock } from '../../features/formatting/formatting';
import { listOnEnter } from '../../features/formatting/listOnEnter';
import { blockEndedAbove, spellTypedRange } from '../../features/formatting/onTypeFormatting';
import type { Session } from '../session';
import { type CurrentNoteWithSettings, currentNoteWithSettings } from './currentNote';
import { answering, documentUri, mustHavePosition, mustHaveRange } from './handlers';

/**
 * Answers a client that formats documents, ranges or what has just been typed, with nothing for a
 * file that is no note.
 */
export function answerFormatting(session: Session): void {
  const { connection, slices, onFailure } = session;
  const about = <P>(
    name: string,
    format: (at: CurrentNoteWithSettings, params: P) => Steps<TextEdit[]>,
  ) =>
    answering<P, TextEdit[]>(
      onFailure,
      name,
      () => [],
      async (params, token) => {
        const now = await currentNoteWithSettings(session, documentUri(params), token);
        if (now === undefined) return [];
        return slices.run(format(now, params), now.token);
      },
    );
  connection.onDocumentFormatting(about('formatting', (at) => formatDocument(at, onFailure)));
  connection.onDocumentRangeFormatting(
    about('range formatting', (at, params) => {
      mustHaveRange(params);
      return formatRange(at, params.range, onFailure);
    }),
  );
  connection.onDocumentOnTypeFormatting(
    about('formatting on type', function* (at, params) {
      mustHavePosition(params);
      if (params.ch !== '\n') return spellTypedRange(at.note, params.position);
      const { line } = params.position;
      const block = blockEndedAbove(at.note, line);
      return block === -1 ? listOnEnter(at.note, line) : yield* spellBlock(at, block, onFailure);
    }),
  );
}
