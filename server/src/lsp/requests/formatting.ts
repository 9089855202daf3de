import type { TextEdit } from 'vscode-languageserver';
import { Slices } from '../../base/timeSlices';
import { formatDocument, formatRange, spellBlock } from '../../features/formatting/formatting';
import { listOnEnter } from '../../features/formatting/listOnEnter';
import { blockEndedAbove, spellTypedRange } from '../../features/formatting/onTypeFormatting';
import type { Session } from '../session';
import { type CurrentNoteWithSettings, currentNoteWithSettings } from './currentNote';
import { answering, documentUri, mustHavePosition, mustHaveRange } from './handlers';

interface FormattedNote extends CurrentNoteWithSettings {
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
        const now = await currentNoteWithSettings(session, documentUri(params), token);
        if (now === undefined) return [];
        return format({ ...now, slices: new Slices(now.isStale, letOthersIn) }, params);
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
      const { line } = params.position;
      const block = blockEndedAbove(at.note, line);
      return block === -1
        ? listOnEnter(at.note, line)
        : spellBlock(at, block, at.slices, onFailure);
    }),
  );
}
