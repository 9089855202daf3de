import { type CancellationToken, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindFilesParams,
  type FindFilesResult,
  findFilesRequest,
  type ReadFileParams,
  type ReadFileResult,
  readFileRequest,
} from '../../server/src/protocol';

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

/** What the author hides from the explorer (`files.exclude`) is not found. */
async function findFiles(
  { endings }: FindFilesParams,
  token: CancellationToken,
): Promise<FindFilesResult> {
  const found = await Promise.all(
    endings.map((ending) =>
      workspace.findFiles(`**/*${ending}`, '**/node_modules/**', undefined, token),
    ),
  );
  return found.flat().map((uri) => uri.toString());
}
