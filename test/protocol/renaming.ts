import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { able, type TestClient } from './client';

/** What a client can do that shows its author a renaming before it is made. */
export const renaming = {
  window: { workDoneProgress: true },
  textDocument: { ...able.textDocument, rename: { prepareSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

/** @param tags the items of the list, as written */
export function noteWith(tags: string): string {
  return `+++\ntags = [${tags}]\n+++\n# part1: 开场\n(00:00-00:10) ***1.1: 问好***\n`;
}

/** Renames what stands at a position, the first tag of `noteWith` unless said. */
export function rename(
  client: TestClient,
  uri: string,
  newName: string,
  position = { line: 1, character: 10 },
): Promise<WorkspaceEdit> {
  return client.request('textDocument/rename', { textDocument: { uri }, position, newName });
}
