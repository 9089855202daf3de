import { UriMap } from '../../base/uriMap';
import { movedBorder } from '../../features/timeline/movedBorder';
import {
  blockOfItem,
  changedFaults,
  changedItems,
  itemAt,
  sharesBorders,
  type ToldTimeline,
  timelineFaults,
  titleOf,
} from '../../features/timeline/timeline';
import { timeStyle } from '../../note/sequence/timeStyle';
import {
  type MoveBorderParams,
  type MoveBorderResult,
  moveBorderRequest,
  type TimelineParams,
  type TimelinePlaceParams,
  type TimelinePlaceResult,
  type TimelineResult,
  timelinePlaceRequest,
  timelineRequest,
} from '../../protocol/timelineProtocol';
import type { Session } from '../session';
import { currentNoteWithSettings } from './currentNote';
import { answering, documentUri, isPosition } from './handlers';

interface Told extends ToldTimeline {
  readonly stamp: number;
}

/**
 * Answers a client that shows the episode as a picture. Of each open note is kept what the client
 * has been told last, so that it hears only of what has changed since.
 */
export function answerTimeline(session: Session): void {
  const { connection, documents, slices, onFailure } = session;
  const told = new UriMap<Told>();
  let stamps = 0;
  documents.onDidClose(({ document }) => told.delete(document.uri));

  connection.onRequest(
    timelineRequest,
    answering<TimelineParams, TimelineResult | null>(
      onFailure,
      timelineRequest,
      () => null,
      async (params, token) => {
        const uri = documentUri(params);
        const now = await currentNoteWithSettings(session, uri, token);
        if (now === undefined) return null;
        const { note, settings } = now;
        const last = told.get(uri);
        const before = last?.stamp === params.since ? last : undefined;
        const { first, gone, items } = await slices.run(changedItems(note, before), token);
        const faults = changedFaults(note, settings, before);
        const isSame = before !== undefined && gone + items.length === 0 && faults === null;
        // What the client asks about while the author types elsewhere is still what it was told.
        const stamp = isSame ? before.stamp : ++stamps;
        if (documents.get(uri) !== undefined) {
          told.set(uri, {
            stamp,
            blocks: note.blocks,
            faults: faults ?? before?.faults ?? timelineFaults(note, settings),
          });
        }
        return {
          stamp,
          continues: before !== undefined,
          first,
          gone,
          items,
          faults,
          sharesBorders: sharesBorders(note),
          style: timeStyle(note, note.blocks.length),
          current: isPosition(params.position) ? itemAt(note, params.position) : null,
        };
      },
    ),
  );

  /** The note at hand, and what the client was told under a stamp. */
  const at = ({ stamp, ...params }: { readonly stamp: number }) => {
    const uri = documentUri(params);
    const document = documents.get(uri);
    const known = told.get(uri);
    if (document?.note === undefined || known?.stamp !== stamp) return undefined;
    return { note: document.note, version: document.version, known };
  };
  connection.onRequest(
    timelinePlaceRequest,
    answering<TimelinePlaceParams, TimelinePlaceResult>(
      onFailure,
      timelinePlaceRequest,
      () => null,
      (params) => {
        const here = at(params);
        if (here === undefined) return null;
        const block = blockOfItem(here.note, here.known, params.item);
        return block === undefined ? null : (titleOf(here.note, block) ?? null);
      },
    ),
  );
  connection.onRequest(
    moveBorderRequest,
    answering<MoveBorderParams, MoveBorderResult | null>(
      onFailure,
      moveBorderRequest,
      () => null,
      (params) => {
        const here = at(params);
        if (here === undefined) return null;
        const edits = movedBorder(here.note, here.known, params);
        return edits === undefined ? null : { version: here.version, edits };
      },
    ),
  );
}
