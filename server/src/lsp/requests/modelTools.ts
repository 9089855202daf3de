import type { CancellationToken } from 'vscode-languageserver';
import { runToEnd } from '../../base/steps';
import { unescaped } from '../../base/unescaped';
import { UriMap } from '../../base/uriMap';
import { givenSegments } from '../../features/models/givenSegments';
import {
  checkForModel,
  cuesToRead,
  isNoNote,
  readCues,
  type ToolNote,
  withoutTranscript,
  writeSegments,
} from '../../features/models/noteTools';
import { textEdits } from '../../features/textEdits';
import { transcriptId } from '../../features/transcript/transcriptId';
import { localise } from '../../l10n/localised';
import {
  type AddSegmentsAnswer,
  type AddSegmentsParams,
  addSegmentsRequest,
  type CheckNoteParams,
  checkNoteRequest,
  type ModelAnswer,
  type ReadTranscriptParams,
  readTranscriptRequest,
} from '../../protocol/modelProtocol';
import type { Session } from '../session';
import { settingsOfNote } from './currentNote';
import { documentUri, safeHandler } from './handlers';

/** Answers what the client's tools for language models ask of a note. */
export function answerModelTools(session: Session): void {
  const { connection, transcripts, onFailure } = session;
  /** The ids of the transcripts that a model has read, by the URI of the note. */
  const read = new UriMap<string>();

  function answer<Params extends CheckNoteParams, Answer>(
    method: string,
    work: (of: OpenNote, params: Params, token: CancellationToken) => Answer | Promise<Answer>,
  ): void {
    connection.onRequest<unknown, void>(
      method,
      safeHandler<Params, unknown>(
        onFailure,
        method,
        () => null,
        async (params, token) => {
          const of = await openNote(session, documentUri(params));
          return 'refusal' in of ? of : work(of, params, token);
        },
      ),
    );
  }

  answer<ReadTranscriptParams, ModelAnswer>(readTranscriptRequest, async (of, params) => {
    const found = await transcripts.ofNow(of.uri, of.note);
    const { transcript, uri } = found;
    if (transcript === undefined) return withoutTranscript(of.name, found);
    read.set(of.uri, runToEnd(transcriptId(transcript)));
    const cues = readCues(of.note, { transcript, file: nameIn(uri ?? '') }, params);
    return { ...cues, ...(uri !== undefined && { transcript: uri }) };
  });
  answer<AddSegmentsParams, AddSegmentsAnswer>(addSegmentsRequest, async (of, params, token) => {
    const { uri, note, version } = of;
    const given = givenSegments(params.segments);
    if ('refusal' in given) return { refusal: localise(given.refusal) };
    const found = await transcripts.ofNow(uri, note);
    if (found.transcript === undefined) return withoutTranscript(of.name, found);
    const again = cuesToRead(read.get(uri), runToEnd(transcriptId(found.transcript)));
    if (again !== undefined) return { refusal: localise(again) };
    const steps = writeSegments(of, found.transcript, given.segments);
    const written = await session.slices.run(steps, token);
    if ('refusal' in written) return written;
    const edits = textEdits(note, written.edits);
    return {
      ...written,
      version,
      edits,
      ...(found.uri !== undefined && { transcript: found.uri }),
    };
  });
  answer<CheckNoteParams, ModelAnswer>(checkNoteRequest, checkForModel);
}

interface OpenNote extends ToolNote {
  readonly uri: string;
  readonly version: number;
}

async function openNote(
  session: Session,
  uri: string,
): Promise<OpenNote | { readonly refusal: string }> {
  const name = nameIn(uri);
  const document = session.documents.get(uri);
  const note = document?.note ?? document?.blankPost();
  if (document === undefined || note === undefined) return isNoNote(name);
  const { version } = document;
  const settings = await settingsOfNote(session, uri, note);
  return { uri, name, note, version, settings, onFailure: session.onFailure };
}

function nameIn(uri: string): string {
  return unescaped(uri.slice(uri.lastIndexOf('/') + 1));
}
