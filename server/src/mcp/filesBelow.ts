import { realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FolderReader } from '../files/fileSystem';
import { nodeFiles } from '../files/nodeFiles';
import { liesIn, type Root } from './noteFile';

/**
 * Reads files below the root alone, once links are resolved: what is in a file that a stranger's
 * note names as its transcript goes to a model.
 */
export function filesBelow({ real }: Root): FolderReader {
  const isBelow = (uri: string) =>
    realpath(fileURLToPath(uri)).then(
      (file) => liesIn(real, file),
      () => false,
    );
  return {
    read: async (uri) => ((await isBelow(uri)) ? nodeFiles.read(uri) : undefined),
    readInAnyEncoding: async (uri) =>
      (await isBelow(uri)) ? nodeFiles.readInAnyEncoding(uri) : undefined,
    list: (folder) => nodeFiles.list(folder),
  };
}
