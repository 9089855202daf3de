import type { TextEdit } from 'vscode-languageserver';
import type { Steps } from '../../base/steps';
import { formatDocument, formatRange, spellBlock } from '../../features/formatting/formatting';
import { listOnEnter } from '../../features/formatting/listOnEnter';
import { blockEndedAbove, spellTypedRange } from '../../features/formatting/onTypeFormatting';
import type { Session } from '../session';
import { type CurrentNoteWithSettings, currentNoteWithSettings } from './currentNote';
import { documentUri, requirePosition, requireRange, safeHandler } from './handlers';

/**
 * Answers the requests for formatting a document, a range or typed text; without edits for a file
 * that is no note.
 */
export function answerFormatting(session: Session): void {
  const { connection, slices, onFailure } = session;
  const noteHandler = <P>(
    name: string,
    format: (at: CurrentNoteWithSettings, params: P) => Steps<TextEdit[]>,
  ) =>
    safeHandler<P, TextEdit[]>(
      onFailure,
      name,
      () => [],
      async (params, token) => {
        const now = await currentNoteWithSettings(session, documentUri(params), token);
        if (now === undefined) return [];
        return slices.run(format(now, params), now.token);
      },
    );
  connection.onDocumentFormatting(
    noteHandler('formatting', (at, { options }) =>
      formatDocument(at, onFailure, options ?? undefined),
    ),
  );
  connection.onDocumentRangeFormatting(
    noteHandler('range formatting', (at, params) => {
      requireRange(params);
      return formatRange(at, params.range, onFailure, params.options ?? undefined);
    }),
  );
  connection.onDocumentOnTypeFormatting(
    noteHandler('formatting on type', function* (at, params) {
      requirePosition(params);
      if (params.ch !== '\n') return spellTypedRange(at.note, params.position);
      const { line } = params.position;
      const block = blockEndedAbove(at.note, line);
      return block === -1 ? listOnEnter(at.note, line) : yield* spellBlock(at, block, onFailure);
    }),
  );
}
