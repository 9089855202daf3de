import assert from 'node:assert/strict';
import type { TestClient } from './client';

/** Every request on a document, and its answer where there is nothing to say. */
export const emptyAnswers: Record<string, unknown> = {
  'textDocument/documentSymbol': [],
  'textDocument/foldingRange': [],
  'textDocument/completion': [],
  'textDocument/diagnostic': { kind: 'full', items: [] },
  'textDocument/codeAction': [],
  'textDocument/documentLink': [],
  'textDocument/documentHighlight': null,
  'textDocument/formatting': [],
  'textDocument/prepareRename': null,
  'textDocument/references': null,
  'textDocument/hover': null,
  'textDocument/inlayHint': [],
  'textDocument/semanticTokens/full': { data: [] },
  'textDocument/semanticTokens/range': { data: [] },
  'textDocument/selectionRange': [],
  'episodeNotes/episode': null,
  'episodeNotes/segments': [],
  'episodeNotes/segmentAt': null,
  'episodeNotes/neighbour': null,
  'episodeNotes/newNote': null,
  'episodeNotes/exportChapters': null,
  'episodeNotes/addChapters': null,
  'episodeNotes/draftSegments': null,
  'episodeNotes/segmentsFromCues': null,
  'episodeNotes/extendSegment': null,
  'episodeNotes/medium': null,
  'episodeNotes/borderAt': null,
  'episodeNotes/transcript': null,
};
export const methods = Object.keys(emptyAnswers);

/** Parameters that hold what any of the requests reads. */
export function paramsAt(of: string, line: number, character: number) {
  const position = { line, character };
  return {
    textDocument: { uri: of },
    position,
    positions: [position],
    range: { start: position, end: position },
    context: { diagnostics: [], triggerKind: 1 },
    direction: 'next',
    format: 'text',
    chapters: { text: '0:00 A', fileName: '' },
    transcript: '',
    segments: [{ firstCue: 1, lastCue: 1, title: 'A', points: ['a'] }],
    lastCue: 1,
  };
}

/** Asks for everything; whatever the answers are, there must be some, and nothing in the log. */
export async function askEverything(client: TestClient, of: string, line = 0, character = 0) {
  for (const method of methods) {
    const answer = await client.request(method, paramsAt(of, line, character));
    assert.notEqual(answer, undefined, method);
  }
  assert.deepEqual(client.failures, []);
}
