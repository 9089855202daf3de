import {
  type CancellationToken,
  FileType,
  RelativePattern,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decodeText } from '../../server/src/base/decodeText';
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
} from '../../server/src/protocol/protocol';
import { filesBelow } from './filesBelow';

/** Answers the server's requests for files, which are its only access to virtual workspaces. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, readFile);
  client.onRequest(readInAnyEncodingRequest, readInAnyEncoding);
  client.onRequest(listFolderRequest, listFolder);
  client.onRequest(findFilesRequest, findFiles);
}

// Null stands for a missing file, an unreadable one and one that is no text alike.

async function readFile(params: ReadFileParams, token: CancellationToken): Promise<ReadFileResult> {
  const uri = Uri.parse(params.uri);
  try {
    const bytes = await readBytes(uri, params.maxBytes, token);
    return bytes && (await workspace.decode(bytes, { uri }));
  } catch {
    return null;
  }
}

async function readInAnyEncoding(
  { uri, maxBytes }: ReadFileParams,
  token: CancellationToken,
): Promise<ReadInAnyEncodingResult> {
  try {
    const bytes = await readBytes(Uri.parse(uri), maxBytes, token);
    return bytes && decodeText(bytes);
  } catch {
    return null;
  }
}

/**
 * Null for devices, named pipes and files that are too long. Files on a disk that have no size are
 * not opened: those in /proc report none and can hold gigabytes.
 */
async function readBytes(
  uri: Uri,
  maxBytes: number,
  token: CancellationToken,
): Promise<Uint8Array | null> {
  const { type, size } = await workspace.fs.stat(uri);
  const isFile = (type & FileType.File) !== 0;
  if (!isFile || size > maxBytes || token.isCancellationRequested) return null;
  if (size === 0 && diskSchemes.has(uri.scheme)) return new Uint8Array();
  return workspace.fs.readFile(uri);
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

/** VS Code's own search leaves out what the setting `files.exclude` hides. */
async function findFiles(
  { endings }: FindFilesParams,
  token: CancellationToken,
): Promise<FindFilesResult> {
  const folders = workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.flatMap((folder) =>
      diskSchemes.has(folder.uri.scheme)
        ? endings.map((ending) => searchFolder(folder, ending, token))
        : [filesBelow(folder.uri, endings, token)],
    ),
  );
  return [...new Set(found.flat().map((uri) => uri.toString()))];
}

/**
 * The schemes that VS Code itself reads and searches. A search in any other waits, possibly
 * forever, for an extension that provides one, which few file systems have.
 */
const diskSchemes = new Set(['file', 'vscode-remote']);

function searchFolder(
  folder: WorkspaceFolder,
  ending: string,
  token: CancellationToken,
): Thenable<Uri[]> {
  const pattern = new RelativePattern(folder, `**/*${ending}`);
  return workspace.findFiles(pattern, '**/node_modules/**', undefined, token);
}
