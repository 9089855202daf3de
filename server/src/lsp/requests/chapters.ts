import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { draftedSegments } from '../../features/chapters/draftedSegments';
import { exportedChapters, isWrittenFormat } from '../../features/chapters/exportedChapters';
import { editsOfChapters, newNoteOfChapters } from '../../features/chapters/readingOfChapters';
import {
  type AddChaptersParams,
  addChaptersRequest,
  type ChaptersText,
  type DraftSegmentsParams,
  type DraftSegmentsResult,
  draftSegmentsRequest,
  type ExportChaptersParams,
  type ExportChaptersResult,
  exportChaptersRequest,
  type NoteFromChaptersParams,
  type NoteFromChaptersResult,
  noteFromChaptersRequest,
} from '../../protocol/chapterProtocol';
import type { RefactorResult } from '../../protocol/protocol';
import type { Session } from '../session';
import { currentNote } from './currentNote';
import { documentUri, safeHandler } from './handlers';

/** Answers the requests that write the chapters of a note, and that read chapters into notes. */
export function answerChapterRequests(session: Session): void {
  const { connection, client, documents, settings, onFailure } = session;
  connection.onRequest<ExportChaptersResult | null, void>(
    exportChaptersRequest,
    safeHandler<ExportChaptersParams, ExportChaptersResult | null>(
      onFailure,
      exportChaptersRequest,
      () => null,
      (params, token) => {
        const now = currentNote(session, documentUri(params), token);
        if (!isWrittenFormat(params.format)) {
          throw new ResponseError(ErrorCodes.InvalidParams, 'The request names no format.');
        }
        if (now === undefined) return null;
        return session.slices.run(exportedChapters(now.note, params.format), now.token);
      },
    ),
  );
  connection.onRequest<NoteFromChaptersResult | null, void>(
    noteFromChaptersRequest,
    safeHandler<NoteFromChaptersParams, NoteFromChaptersResult | null>(
      onFailure,
      noteFromChaptersRequest,
      () => null,
      async (params) => {
        requireText(params.chapters);
        const uri = documentUri(params);
        const own = await settings.of(uri);
        // Settings are cached until a document is closed, and this one is not open.
        if (documents.get(uri) === undefined) settings.close(uri);
        return newNoteOfChapters(params.chapters, own);
      },
    ),
  );
  connection.onRequest(
    draftSegmentsRequest,
    safeHandler<DraftSegmentsParams, DraftSegmentsResult | null>(
      onFailure,
      draftSegmentsRequest,
      () => null,
      async (params) => {
        const uri = documentUri(params);
        const document = documents.get(uri);
        const note = document?.note ?? document?.blankPost();
        if (document === undefined || note === undefined) return null;
        const { version } = document;
        const { draftLength } = await settings.of(uri);
        const { transcript } = await session.transcripts.ofNow(uri, note);
        return draftedSegments({ note, version }, transcript, draftLength, client.snippetEdits);
      },
    ),
  );
  connection.onRequest(
    addChaptersRequest,
    safeHandler<AddChaptersParams, RefactorResult | null>(
      onFailure,
      addChaptersRequest,
      () => null,
      (params) => {
        requireText(params.chapters);
        const document = documents.get(documentUri(params));
        const note = document?.note ?? document?.blankPost();
        if (document === undefined || note === undefined) return null;
        return editsOfChapters({ note, version: document.version }, params.chapters);
      },
    ),
  );
}

function requireText(value: unknown): asserts value is ChaptersText {
  const { text, fileName } = (value ?? {}) as { text?: unknown; fileName?: unknown };
  if (typeof text === 'string' && typeof fileName === 'string') return;
  throw new ResponseError(ErrorCodes.InvalidParams, 'The request has no text with chapters.');
}
