import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { findSymbols } from '../../features/workspace/workspaceSymbols';
import type { WorkspaceNotes } from '../files/workspaceNotes';
import type { Session } from '../session';
import { answering } from './handlers';

/**
 * Finds parts and segments by their names in every note of the workspace.
 */
export function answerWorkspaceSymbols(
  { connection, slices, onFailure }: Session,
  workspace: WorkspaceNotes,
): void {
  connection.onWorkspaceSymbol(
    answering<WorkspaceSymbolParams, WorkspaceSymbol[]>(
      onFailure,
      'workspace symbols',
      () => [],
      async (params, token) => {
        const files = await workspace.read(token);
        return slices.run(findSymbols(files, String(params?.query ?? '')), token);
      },
    ),
  );
}
