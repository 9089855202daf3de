import { CancellationToken, type Connection } from 'vscode-languageserver';
import type { DecodedText } from '../../base/decodeText';
import { type FileSystem, type FolderReader, maxBytes } from '../../files/fileSystem';
import {
  findFilesRequest,
  type ListFolderParams,
  type ListFolderResult,
  listFolderRequest,
  type ReadInAnyEncodingResult,
  readFileRequest,
  readInAnyEncodingRequest,
} from '../../protocol/protocol';
import type { ClientCapabilities } from '../clientCapabilities';
import type { WorkspaceFolders } from './workspaceFolders';

/** Read access to files, also to remote ones and to those of a virtual file system. */
export interface WorkspaceFiles extends FolderReader {
  read(uri: string, token?: CancellationToken): Promise<string | undefined>;
  readInAnyEncoding(uri: string, token?: CancellationToken): Promise<DecodedText | undefined>;
  /** The URIs of the folders of the workspace. */
  folders(): readonly string[];
  /** See `FileSystem.stamp`; undefined also where the client reads the files. */
  stamp(uri: string): Promise<string | undefined>;
  /**
   * The URIs of the workspace's files whose names end with one of `endings`, such as `.md`, in no
   * particular order. Empty where no folder is open.
   */
  find(endings: readonly string[], token?: CancellationToken): Promise<readonly string[]>;
}

/**
 * Reads files by requests to a client that supports them, else from the server's file system.
 *
 * @param workspace the folders in which files are looked for on the server's file system
 */
export function filesFor(
  connection: Connection,
  client: ClientCapabilities,
  system: FileSystem,
  workspace: WorkspaceFolders,
): WorkspaceFiles {
  const folders = () => workspace.uris;
  return client.readsFiles ? filesOfClient(connection, folders) : filesOfSystem(system, folders);
}

function filesOfClient(connection: Connection, folders: () => readonly string[]): WorkspaceFiles {
  return {
    folders,
    // The library would send an undefined token as a parameter of the request.
    async read(uri, token = CancellationToken.None) {
      const text = await connection.sendRequest(readFileRequest, { uri, maxBytes }, token);
      return typeof text === 'string' ? text : undefined;
    },
    async readInAnyEncoding(uri, token = CancellationToken.None) {
      const file: ReadInAnyEncodingResult = await connection.sendRequest(
        readInAnyEncodingRequest,
        { uri, maxBytes },
        token,
      );
      return file ?? undefined;
    },
    async list(folder) {
      const params: ListFolderParams = { folder };
      const files: ListFolderResult = await connection.sendRequest(listFolderRequest, params);
      return files ?? [];
    },
    stamp: async () => undefined,
    async find(endings, token = CancellationToken.None) {
      const found = await connection.sendRequest(findFilesRequest, { endings }, token);
      return Array.isArray(found) ? found.filter((uri) => typeof uri === 'string') : [];
    },
  };
}

function filesOfSystem(system: FileSystem, folders: () => readonly string[]): WorkspaceFiles {
  return {
    folders,
    read: (uri, token) => system.read(uri, cancellationCheck(token)),
    readInAnyEncoding: (uri, token) => system.readInAnyEncoding(uri, cancellationCheck(token)),
    list: (folder) => system.list(folder),
    stamp: (uri) => system.stamp(uri),
    async find(endings, token) {
      const found = new Set<string>();
      for (const folder of folders()) {
        for (const uri of await system.find(folder, endings, cancellationCheck(token)))
          found.add(uri);
      }
      return [...found];
    },
  };
}

function cancellationCheck(token: CancellationToken | undefined): () => boolean {
  return () => token?.isCancellationRequested === true;
}
