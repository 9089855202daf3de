import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { Slices } from '../../base/timeSlices';
import { isRefactoring, refactor } from '../../features/codeActions/refactorings';
import {
  type Refactoring,
  type RefactorParams,
  type RefactorResult,
  refactorRequest,
} from '../../protocol/protocol';
import type { Session } from '../session';
import { currentNote } from './currentNote';
import { answering, documentUri, mustHaveRange } from './handlers';

/** With these a file that may become a note does so. */
const beginNotes: ReadonlySet<Refactoring['kind']> = new Set(['insertSegment', 'insertPart']);

/**
 * Answers a client whose commands change several times or segments at once.
 *
 * @param letOthersIn resolves when messages that wait have had their turn
 */
export function answerRefactorRequests(session: Session, letOthersIn: () => Promise<void>): void {
  const { connection, abilities, onFailure } = session;
  connection.onRequest(
    refactorRequest,
    answering<RefactorParams, RefactorResult | null>(
      onFailure,
      refactorRequest,
      () => null,
      async (params, token) => {
        const uri = documentUri(params);
        mustHaveRange(params);
        if (!isRefactoring(params.refactoring)) {
          throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no refactoring.');
        }
        const begins = beginNotes.has(params.refactoring.kind);
        const now = currentNote(session, uri, token, (document) =>
          begins ? (document.note ?? document.blankPost()) : document.note,
        );
        if (now === undefined) return null;
        const { note, version } = now;
        const slices = new Slices(now.isStale, letOthersIn);
        return refactor({ uri, version, note }, params, abilities, slices);
      },
    ),
  );
}
