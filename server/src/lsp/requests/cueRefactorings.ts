import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  type NamedCues,
  newSegmentsOfCues,
  segmentExtendedTo,
} from '../../features/transcript/cueRefactorings';
import { isCueSegments } from '../../features/transcript/isCueSegments';
import type { Note } from '../../note/note';
import type { RefactorResult } from '../../protocol/protocol';
import {
  type CueSegment,
  type ExtendSegmentParams,
  extendSegmentRequest,
  type SegmentsFromCuesParams,
  segmentsFromCuesRequest,
} from '../../protocol/transcriptProtocol';
import type { Session } from '../session';
import { documentUri, safeHandler } from './handlers';

/** Answers the requests that write segments out of the cues of a note's transcript. */
export function answerCueRefactorings(session: Session): void {
  const { connection, client, documents, transcripts, onFailure } = session;

  /** Answers by a note and its cues; null for a file that is no note, or has another version. */
  async function answered<Params extends ExtendSegmentParams | SegmentsFromCuesParams>(
    params: Params,
    answer: (note: { note: Note; version: number }, cues: NamedCues) => RefactorResult,
  ): Promise<RefactorResult | null> {
    const uri = documentUri(params);
    const document = documents.get(uri);
    const note = document?.note ?? document?.blankPost();
    if (document === undefined || note === undefined) return null;
    const { version } = document;
    const found = await transcripts.of(uri, note);
    return answer({ note, version }, { found, id: String(params.transcript) });
  }

  connection.onRequest(
    segmentsFromCuesRequest,
    safeHandler<SegmentsFromCuesParams, RefactorResult | null>(
      onFailure,
      segmentsFromCuesRequest,
      () => null,
      (params) => {
        const segments = cueSegments(params.segments);
        const takesSnippets = client.snippetEdits;
        return answered(params, (note, cues) =>
          newSegmentsOfCues(note, cues, segments, takesSnippets),
        );
      },
    ),
  );
  connection.onRequest(
    extendSegmentRequest,
    safeHandler<ExtendSegmentParams, RefactorResult | null>(
      onFailure,
      extendSegmentRequest,
      () => null,
      (params) =>
        answered(params, (note, cues) => segmentExtendedTo(note, cues, Number(params.lastCue))),
    ),
  );
}

function cueSegments(value: unknown): readonly CueSegment[] {
  if (isCueSegments(value)) return value;
  throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no segments.');
}
