import type { Position, TextEdit } from 'vscode-languageserver';
import { movedBorder } from '../../features/timeline/movedBorder';
import { itemAt, positionOfItem, timelinePicture } from '../../features/timeline/timeline';
import type { Note } from '../../note/note';
import {
  type MoveBorderParams,
  moveBorderRequest,
  type TimelineParams,
  type TimelinePlaceParams,
  type TimelineResult,
  timelinePlaceRequest,
  timelineRequest,
} from '../../protocol/timelineProtocol';
import type { Session } from '../session';
import { currentNoteWithSettings } from './currentNote';
import { documentUri, isPosition, safeHandler } from './handlers';

/** Answers the requests of the client's timeline. */
export function answerTimeline(session: Session): void {
  const { connection, documents, onFailure } = session;
  connection.onRequest(
    timelineRequest,
    safeHandler<TimelineParams, TimelineResult | null>(
      onFailure,
      timelineRequest,
      () => null,
      async (params, token) => {
        const now = await currentNoteWithSettings(session, documentUri(params), token);
        if (now === undefined) return null;
        const { note, version, settings } = now;
        return {
          version,
          picture: timelinePicture(note, settings),
          current: isPosition(params.position) ? itemAt(note, params.position) : null,
        };
      },
    ),
  );

  /** A handler for items of a picture; null where the picture and the text differ in version. */
  const itemHandler = <P extends { readonly version: number }, R>(
    request: string,
    answer: (note: Note, params: P) => R | undefined,
  ) =>
    safeHandler<P, R | null>(
      onFailure,
      request,
      () => null,
      (params) => {
        const document = documents.get(documentUri(params));
        if (document?.note === undefined || document.version !== params.version) return null;
        return answer(document.note, params) ?? null;
      },
    );
  connection.onRequest(
    timelinePlaceRequest,
    itemHandler<TimelinePlaceParams, Position>(timelinePlaceRequest, (note, { item }) =>
      positionOfItem(note, item),
    ),
  );
  connection.onRequest(
    moveBorderRequest,
    itemHandler<MoveBorderParams, TextEdit[]>(moveBorderRequest, movedBorder),
  );
}
