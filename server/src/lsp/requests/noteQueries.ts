import { episodeSummary } from '../../features/episode/episodeSummary';
import { neighbour, segmentAt, segments } from '../../features/episode/segments';
import { folding } from '../../features/folding';
import { highlights } from '../../features/highlights';
import { flatOutline, outline } from '../../features/outline';
import { prepareRename } from '../../features/rename/prepareRename';
import { selectionRanges } from '../../features/selectionRanges';
import { semanticTokens } from '../../features/semanticTokens';
import type { Note } from '../../note/note';
import {
  type EpisodeParams,
  type EpisodeResult,
  episodeRequest,
  type NeighbourParams,
  type NeighbourResult,
  neighbourRequest,
  type PositionParams,
  type SegmentAtResult,
  type SegmentsParams,
  type SegmentsResult,
  segmentAtRequest,
  segmentsRequest,
} from '../../protocol/protocol';
import type { Session } from '../session';
import {
  documentUri,
  requirePosition,
  requirePositions,
  requireRange,
  safeHandler,
} from './handlers';

/**
/**
 * Answers the requests that need only the note, or besides it what its site says. For any other
 * document the answer is empty or null.
 */
export function answerNoteRequests(session: Session): void {
  const { connection, documents, client, settings, onFailure } = session;
  const termKeys = async (params: unknown) =>
    (await settings.of(documentUri(params))).site.termKeys;
  type Answer<P, R> = (note: Note, params: P) => R | Promise<R>;
  const noteHandler = <P, R>(name: string, fallback: R, answer: Answer<P, R>) =>
    safeHandler(
      onFailure,
      name,
      () => fallback,
      (params: P) => {
        const note = documents.get(documentUri(params))?.note;
        return note === undefined ? fallback : answer(note, params);
      },
    );
  const positionHandler = <P, R>(name: string, fallback: R, answer: Answer<P, R>) =>
    noteHandler(name, fallback, (note, params: P) => {
      requirePosition(params);
      return answer(note, params);
    });

  connection.onDocumentSymbol(
    noteHandler('outline', [], (note, { textDocument }) =>
      client.nestsSymbols ? outline(note) : flatOutline(note, textDocument.uri),
    ),
  );
  connection.onFoldingRanges(noteHandler('folding', [], (note) => folding(note, client.foldLimit)));
  connection.onDocumentHighlight(
    positionHandler('highlights', null, async (note, params) =>
      highlights(note, params.position, await termKeys(params)),
    ),
  );
  connection.onSelectionRanges(
    noteHandler('selection ranges', [], (note, params) => {
      requirePositions(params);
      return selectionRanges(note, params.positions);
    }),
  );
  connection.languages.semanticTokens.on(
    noteHandler('semantic tokens', { data: [] }, (note) => semanticTokens(note)),
  );
  connection.languages.semanticTokens.onRange(
    noteHandler('semantic tokens', { data: [] }, (note, params) => {
      requireRange(params);
      return semanticTokens(note, params.range);
    }),
  );
  connection.onPrepareRename(
    positionHandler('rename', null, async (note, params) =>
      prepareRename(note, params.position, await termKeys(params)),
    ),
  );
  connection.onRequest<EpisodeResult, void>(
    episodeRequest,
    safeHandler<EpisodeParams, EpisodeResult>(
      onFailure,
      episodeRequest,
      () => null,
      (params) => {
        const document = documents.get(documentUri(params));
        if (document?.note !== undefined) return episodeSummary(document.note);
        return document?.isBlankPost() ? 'blank' : null;
      },
    ),
  );
  connection.onRequest(
    segmentsRequest,
    noteHandler<SegmentsParams, SegmentsResult>(segmentsRequest, [], (note) => segments(note)),
  );
  connection.onRequest(
    segmentAtRequest,
    positionHandler<PositionParams, SegmentAtResult | null>(
      segmentAtRequest,
      null,
      (note, { position }) => segmentAt(note, position),
    ),
  );
  connection.onRequest(
    neighbourRequest,
    positionHandler<NeighbourParams, NeighbourResult>(
      neighbourRequest,
      null,
      (note, { position, direction }) => neighbour(note, position, direction),
    ),
  );
}
