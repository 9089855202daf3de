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
import { documentUri, requireRange, safeHandler } from './handlers';

/** The refactorings of a post that holds front matter alone, and no note yet. */
const worksInBlankPost: ReadonlySet<Refactoring['kind']> = new Set([
  'insertSegment',
  'insertPart',
  'convertToToml',
  'convertToYaml',
  'convertToJson',
  'takeTime',
  'endHere',
  'setMedia',
]);

/** Answers `episodeNotes/refactor`. */
export function answerRefactorRequests(session: Session): void {
  const { connection, client, onFailure } = session;
  connection.onRequest(
    refactorRequest,
    safeHandler<RefactorParams, RefactorResult | null>(
      onFailure,
      refactorRequest,
      () => null,
      async (params, token) => {
        const uri = documentUri(params);
        requireRange(params);
        if (!isRefactoring(params.refactoring)) {
          throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no refactoring.');
        }
        const mayBeBlank = worksInBlankPost.has(params.refactoring.kind);
        const now = currentNote(session, uri, token, (document) =>
          mayBeBlank ? (document.note ?? document.blankPost()) : document.note,
        );
        if (now === undefined) return null;
        return session.slices.run(refactor(now, params, client), now.token);
      },
    ),
  );
}
