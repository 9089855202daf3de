import {
  type CancellationToken,
  FileType,
  RelativePattern,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decodeText } from '../../server/src/note/decodeText';
import {
  type FindFilesParams,
  type FindFilesResult,
  findFilesRequest,
  type ListFolderParams,
  type ListFolderResult,
  listFolderRequest,
  type ReadFileParams,
  type ReadFileResult,
  type ReadInAnyEncodingResult,
  readFileRequest,
  readInAnyEncodingRequest,
} from '../../server/src/protocol';
import { filesBelow } from './filesBelow';

/** Reads files for the server, which knows no other way to those of virtual workspaces. */
export function readFilesFor(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, readFile);
  client.onRequest(readInAnyEncodingRequest, readInAnyEncoding);
  client.onRequest(listFolderRequest, listFolder);
  client.onRequest(findFilesRequest, findFiles);
}

// Where a file is gone, not to be read or no text is all the same to who asks.

async function readFile({ uri: sought, mostBytes }: ReadFileParams): Promise<ReadFileResult> {
  const uri = Uri.parse(sought);
  try {
    const bytes = await bytesOf(uri, mostBytes);
    return bytes && (await workspace.decode(bytes, { uri }));
  } catch {
    return null;
  }
}

async function readInAnyEncoding(params: ReadFileParams): Promise<ReadInAnyEncodingResult> {
  try {
    const bytes = await bytesOf(Uri.parse(params.uri), params.mostBytes);
    return bytes && decodeText(bytes);
  } catch {
    return null;
  }
}

async function bytesOf(uri: Uri, mostBytes: number): Promise<Uint8Array | null> {
  const { size } = await workspace.fs.stat(uri);
  return size > mostBytes ? null : await workspace.fs.readFile(uri);
}

async function listFolder(params: ListFolderParams): Promise<ListFolderResult> {
  const folder = Uri.parse(params.folder);
  try {
    const files = (await workspace.fs.readDirectory(folder)).filter(
      ([, type]) => (type & FileType.Directory) === 0,
    );
    return files.map(([name]) => Uri.joinPath(folder, name).toString());
  } catch {
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
