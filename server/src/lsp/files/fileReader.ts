import { CancellationToken, type Connection } from 'vscode-languageserver';
import type { DecodedText } from '../../base/decodeText';
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

/** The files around the open documents, wherever they are: on a disk, far away, in a browser. */
export interface WorkspaceFiles {
  /**
   * The text of a file as it is stored, without a byte order mark; undefined where there is none,
   * it is longer than `maxBytes`, it is no text, or no file but a folder, a device or a named pipe.
   */
  read(uri: string, token?: CancellationToken): Promise<string | undefined>;
  /** A file that may come from anywhere (`decodeText`); undefined where there is none or it is longer. */
  readInAnyEncoding(uri: string, token?: CancellationToken): Promise<DecodedText | undefined>;
  /** The URIs of the files in a folder, without those in its folders; empty where it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * The URIs of the workspace's files whose names end with one of these texts, such as `.md`, in
   * no order. Empty where no folder is open.
   */
  find(endings: readonly string[], token?: CancellationToken): Promise<readonly string[]>;
}

/** A file system that the server can reach by itself. */
export interface FileSystem {
  /** As in `WorkspaceFiles`; undefined also where it is called off. Never rejects. */
  read(uri: string, isCancelled: () => boolean): Promise<string | undefined>;
  /** As in `WorkspaceFiles`; undefined also where it is called off. Never rejects. */
  readInAnyEncoding(uri: string, isCancelled: () => boolean): Promise<DecodedText | undefined>;
  /** As in `WorkspaceFiles`. Never rejects. */
  list(folder: string): Promise<readonly string[]>;
  /** The files in a folder and all folders in it; empty where it cannot be read. Never rejects. */
  find(folder: string, endings: readonly string[], isCancelled: () => boolean): Promise<string[]>;
}

/** Longer files are not read: a note of 30,000 segments has about 12 MB, a long one 1 MB. */
export const maxBytes = 16_000_000;

/**
 * Our own client reads files for the server; for any other one the server does it by itself.
 *
 * @param folders the URIs of the open folders as the client named them at first; used for a client
 *   that can't be asked for them
 */
export function filesFor(
  connection: Connection,
  client: ClientCapabilities,
  system: FileSystem,
  folders: readonly string[],
): WorkspaceFiles {
  return client.readsFiles
    ? filesOfClient(connection)
    : filesOfSystem(system, () => foldersOf(connection, client, folders));
}

function filesOfClient(connection: Connection): WorkspaceFiles {
  return {
    // Without a token the library would take the absent one for a parameter.
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
    async find(endings, token = CancellationToken.None) {
      const found = await connection.sendRequest(findFilesRequest, { endings }, token);
      return Array.isArray(found) ? found.filter((uri) => typeof uri === 'string') : [];
    },
  };
}

function filesOfSystem(
  system: FileSystem,
  folders: () => Promise<readonly string[]>,
): WorkspaceFiles {
  return {
    read: (uri, token) => system.read(uri, isWithdrawn(token)),
    readInAnyEncoding: (uri, token) => system.readInAnyEncoding(uri, isWithdrawn(token)),
    list: (folder) => system.list(folder),
    async find(endings, token) {
      const found = new Set<string>();
      for (const folder of await folders()) {
        for (const uri of await system.find(folder, endings, isWithdrawn(token))) found.add(uri);
      }
      return [...found];
    },
  };
}

function isWithdrawn(token: CancellationToken | undefined): () => boolean {
  return () => token?.isCancellationRequested === true;
}

async function foldersOf(
  connection: Connection,
  client: ClientCapabilities,
  folders: readonly string[],
): Promise<readonly string[]> {
  if (!client.tellsFolders) return folders;
  return (await connection.workspace.getWorkspaceFolders())?.map(({ uri }) => uri) ?? [];
}
