import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { findSymbols } from '../../features/workspace/workspaceSymbols';
import type { WorkspaceNotes } from '../files/workspaceNotes';
import type { Session } from '../session';
import { safeHandler } from './handlers';

/** Answers `workspace/symbol`: parts and segments of all notes of the workspace, by name. */
export function answerWorkspaceSymbols(
  { connection, slices, onFailure }: Session,
  workspace: WorkspaceNotes,
): void {
  connection.onWorkspaceSymbol(
    safeHandler<WorkspaceSymbolParams, WorkspaceSymbol[]>(
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
