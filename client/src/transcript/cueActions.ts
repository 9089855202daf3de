import { env, l10n, type TextEditor } from 'vscode';
import { literalLabel } from '../../../server/src/base/literalLabel';
import type { RefactorResult } from '../../../server/src/protocol/protocol';
import {
  type ExtendSegmentParams,
  extendSegmentRequest,
  type SegmentsFromCuesParams,
  segmentsFromCuesRequest,
} from '../../../server/src/protocol/transcriptProtocol';
import type { NoteServer } from '../noteServer';
import { readOnlyRefusal } from '../readOnly';
import { applyRefactoring } from '../refactor';
import { reportNoSegments, tell } from '../segments';
import { focusEditor } from '../views/editorFocus';
import type { CueAction, CueRun } from './messages';

/** Consecutive cues of an editor's note, and their words on one line. */
export interface ChosenCues extends CueRun {
  readonly editor: TextEditor;
  readonly words: string;
}

/**
 * Does something with cues of a note. Returns a sentence for the author where there is something to
 * say, which the status bar has shown.
 */
export async function actOnCues(
  server: NoteServer,
  action: CueAction,
  chosen: ChosenCues,
): Promise<string | undefined> {
  if (action === 'copyWords') return copyWords(chosen);
  const { editor } = chosen;
  const readOnly = await readOnlyRefusal(editor.document);
  if (readOnly !== undefined) return tell(readOnly);
  const { version } = editor.document;
  const isNew = action !== 'extendSegment';
  const result = await (isNew
    ? requestNewSegment(server, chosen, action === 'newSegmentWithWords')
    : requestExtension(server, chosen));
  if (!result) return reportNoSegments(server);
  const { refusal, notice } = result;
  if (refusal !== undefined) return tell(literalLabel(refusal));
  // The title of a new segment is typed next, and only an editor with the focus has tab stops.
  const shown = isNew ? await focusEditor(editor) : editor;
  return applyRefactoring(
    { editor: shown, range: shown.selection, version },
    { ...result, ...(notice !== undefined && { notice: literalLabel(notice) }) },
  );
}

/** Says that the cues are others than those that were chosen. */
export function refuseOldCues(): string {
  return tell(l10n.t('The transcript has changed meanwhile, so nothing was done.'));
}

async function copyWords({ words }: ChosenCues): Promise<string> {
  await env.clipboard.writeText(words);
  return tell(l10n.t('The words were copied.'));
}

function requestNewSegment(
  server: NoteServer,
  { editor, transcript, first, last, words }: ChosenCues,
  withWords: boolean,
): Promise<RefactorResult | null | undefined> {
  const params: SegmentsFromCuesParams = {
    ...documentOf(editor),
    transcript,
    segments: [{ firstCue: first + 1, lastCue: last + 1, title: '', ...(withWords && { words }) }],
  };
  return server.request<RefactorResult | null>(segmentsFromCuesRequest, params);
}

function requestExtension(
  server: NoteServer,
  { editor, transcript, last }: ChosenCues,
): Promise<RefactorResult | null | undefined> {
  const params: ExtendSegmentParams = { ...documentOf(editor), transcript, lastCue: last + 1 };
  return server.request<RefactorResult | null>(extendSegmentRequest, params);
}

function documentOf({ document }: TextEditor) {
  return { textDocument: { uri: document.uri.toString() }, version: document.version };
}
