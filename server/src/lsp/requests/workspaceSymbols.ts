import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { Slices } from '../../base/timeSlices';
import {
  matches,
  mostSymbols,
  plainQuery,
  workspaceSymbol,
} from '../../features/workspace/workspaceSymbols';
import type { WorkspaceNotes } from '../files/workspaceNotes';
import type { Session } from '../session';
import { answering } from './handlers';

/**
 * Finds parts and segments by their names in every note of the workspace.
 *
 * @param letOthersIn resolves when messages that wait have had their turn
 */
export function answerWorkspaceSymbols(
  { connection, onFailure }: Session,
  workspace: WorkspaceNotes,
  letOthersIn: () => Promise<void>,
): void {
  connection.onWorkspaceSymbol(
    answering<WorkspaceSymbolParams, WorkspaceSymbol[]>(
      onFailure,
      'workspace symbols',
      () => [],
      async (params, token) => {
        const query = plainQuery(String(params?.query ?? ''));
        const found: WorkspaceSymbol[] = [];
        const files = await workspace.read(token);
        const slices = new Slices(() => token.isCancellationRequested, letOthersIn);
        for (const { uri, reading } of files) {
          for (const symbol of reading.symbols) {
            if (found.length === mostSymbols) return found;
            if (slices.isOver) await slices.pause();
            if (matches(symbol, query)) found.push(workspaceSymbol(symbol, uri));
          }
        }
        return found;
      },
    ),
  );
}
