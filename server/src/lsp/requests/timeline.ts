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
import { answering, documentUri, isPosition } from './handlers';

/** Answers a client that shows the episode as a picture. */
export function answerTimeline(session: Session): void {
  const { connection, documents, onFailure } = session;
  connection.onRequest(
    timelineRequest,
    answering<TimelineParams, TimelineResult | null>(
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

  /** Answers about items of a picture; with null where it is of another version than the text. */
  const aboutItems = <P extends { readonly version: number }, R>(
    request: string,
    answer: (note: Note, params: P) => R | undefined,
  ) =>
    answering<P, R | null>(
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
    aboutItems<TimelinePlaceParams, Position>(timelinePlaceRequest, (note, { item }) =>
      positionOfItem(note, item),
    ),
  );
  connection.onRequest(
    moveBorderRequest,
    aboutItems<MoveBorderParams, TextEdit[]>(moveBorderRequest, movedBorder),
  );
}
