import { episode } from '../../features/episode/episodeSummary';
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
  answering,
  documentUri,
  mustHavePosition,
  mustHavePositions,
  mustHaveRange,
} from './handlers';

/**
 * The requests that need little but the note: answered at once, or as soon as its settings are known,
 * with nothing for other files.
 */
export function answerNoteRequests(session: Session): void {
  const { connection, documents, client, settings, onFailure } = session;
  const termKeys = async (params: unknown) =>
    (await settings.of(documentUri(params))).site.termKeys;
  type Answer<P, R> = (note: Note, params: P) => R | Promise<R>;
  const about = <P, R>(name: string, nothing: R, answer: Answer<P, R>) =>
    answering(
      onFailure,
      name,
      () => nothing,
      (params: P) => {
        const note = documents.get(documentUri(params))?.note;
        return note === undefined ? nothing : answer(note, params);
      },
    );
  const at = <P, R>(name: string, nothing: R, answer: Answer<P, R>) =>
    about(name, nothing, (note, params: P) => {
      mustHavePosition(params);
      return answer(note, params);
    });

  connection.onDocumentSymbol(
    about('outline', [], (note, { textDocument }) =>
      client.nestsSymbols ? outline(note) : flatOutline(note, textDocument.uri),
    ),
  );
  connection.onFoldingRanges(about('folding', [], (note) => folding(note, client.foldLimit)));
  connection.onDocumentHighlight(
    at('highlights', null, async (note, params) =>
      highlights(note, params.position, await termKeys(params)),
    ),
  );
  connection.onSelectionRanges(
    about('selection ranges', [], (note, params) => {
      mustHavePositions(params);
      return selectionRanges(note, params.positions);
    }),
  );
  connection.languages.semanticTokens.on(
    about('semantic tokens', { data: [] }, (note) => semanticTokens(note)),
  );
  connection.languages.semanticTokens.onRange(
    about('semantic tokens', { data: [] }, (note, params) => {
      mustHaveRange(params);
      return semanticTokens(note, params.range);
    }),
  );
  connection.onPrepareRename(
    at('rename', null, async (note, params) =>
      prepareRename(note, params.position, await termKeys(params)),
    ),
  );
  connection.onRequest<EpisodeResult, void>(
    episodeRequest,
    answering<EpisodeParams, EpisodeResult>(
      onFailure,
      episodeRequest,
      () => null,
      (params) => {
        const document = documents.get(documentUri(params));
        if (document?.note !== undefined) return episode(document.note);
        return document?.isBlankPost() ? 'blank' : null;
      },
    ),
  );
  connection.onRequest(
    segmentsRequest,
    about<SegmentsParams, SegmentsResult>(segmentsRequest, [], (note) => segments(note)),
  );
  connection.onRequest(
    segmentAtRequest,
    at<PositionParams, SegmentAtResult | null>(segmentAtRequest, null, (note, { position }) =>
      segmentAt(note, position),
    ),
  );
  connection.onRequest(
    neighbourRequest,
    at<NeighbourParams, NeighbourResult>(neighbourRequest, null, (note, { position, direction }) =>
      neighbour(note, position, direction),
    ),
  );
}
