import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { answering } from './answers';
import { matches, mostSymbols, plainQuery, workspaceSymbol } from './features/workspaceSymbols';
import type { Session } from './session';
import type { WorkspaceNotes } from './workspaceNotes';

/** Finds parts and segments by their names in every note of the workspace. */
export function answerWorkspaceSymbols(
  { connection, onFailure }: Session,
  workspace: WorkspaceNotes,
): void {
  connection.onWorkspaceSymbol(
    answering<WorkspaceSymbolParams, WorkspaceSymbol[]>(
      onFailure,
      'workspace symbols',
      () => [],
      async (params, token) => {
        const query = plainQuery(String(params?.query ?? ''));
        const found: WorkspaceSymbol[] = [];
        for (const { uri, reading } of await workspace.read(token)) {
          for (const symbol of reading.symbols) {
            if (found.length === mostSymbols) return found;
            if (matches(symbol, query)) found.push(workspaceSymbol(symbol, uri));
          }
        }
        return found;
      },
    ),
  );
}
