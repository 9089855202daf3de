import {
  type CancellationToken,
  RelativePattern,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindFilesParams,
  type FindFilesResult,
  findFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from '../../server/src/protocol';
import { filesBelow } from './filesBelow';

/** Reads files for the server, which knows no other way to those of virtual workspaces. */
export function readFilesFor(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, readFile);
  client.onRequest(findFilesRequest, findFiles);
}

async function readFile({ uri: sought, mostBytes }: ReadFileParams): Promise<ReadFileResult> {
  const uri = Uri.parse(sought);
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > mostBytes) return null;
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch {
    // It is gone, it is not to be read, or it is no text: all the same to who asks.
    return null;
  }
}

/** What the author hides from the explorer (`files.exclude`) is not found where VS Code looks. */
async function findFiles(
  { endings }: FindFilesParams,
  token: CancellationToken,
): Promise<FindFilesResult> {
  const folders = workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.flatMap((folder) =>
      searched.has(folder.uri.scheme)
        ? endings.map((ending) => searchFolder(folder, ending, token))
        : [filesBelow(folder.uri, endings, token)],
    ),
  );
  return [...new Set(found.flat().map((uri) => uri.toString()))];
}

/**
 * The schemes that VS Code itself searches. For another one it waits, maybe forever, until an
 * extension brings a search, which few file systems have.
 */
const searched = new Set(['file', 'vscode-remote']);

function searchFolder(
  folder: WorkspaceFolder,
  ending: string,
  token: CancellationToken,
): Thenable<Uri[]> {
  const pattern = new RelativePattern(folder, `**/*${ending}`);
  return workspace.findFiles(pattern, '**/node_modules/**', undefined, token);
}
