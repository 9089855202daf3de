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
  answering,
  documentUri,
  mustHavePosition,
  mustHavePositions,
  mustHaveRange,
} from './handlers';

/** The requests that need nothing but the note: answered at once, with nothing for other files. */
export function answerNoteRequests({ connection, documents, client, onFailure }: Session): void {
  const about = <P, R>(name: string, nothing: R, answer: (note: Note, params: P) => R) =>
    answering(
      onFailure,
      name,
      () => nothing,
      (params: P) => {
        const note = documents.get(documentUri(params))?.note;
        return note === undefined ? nothing : answer(note, params);
      },
    );
  const at = <P, R>(name: string, nothing: R, answer: (note: Note, params: P) => R) =>
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
    at('highlights', null, (note, { position }) => highlights(note, position)),
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
    at('rename', null, (note, { position }) => prepareRename(note, position)),
  );
  connection.onRequest<EpisodeResult, void>(
    episodeRequest,
    answering<EpisodeParams, EpisodeResult>(
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
