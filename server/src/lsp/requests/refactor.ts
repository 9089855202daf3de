import { ErrorCodes, ResponseError } from 'vscode-languageserver';
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
 */
export function answerRefactorRequests(session: Session): void {
  const { connection, client, onFailure } = session;
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
        return session.slices.run(refactor(now, params, client), now.token);
      },
    ),
  );
}
