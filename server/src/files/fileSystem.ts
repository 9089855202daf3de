import type { DecodedText } from '../base/decodeText';

/** Reads what the settings of a note and its site stand in; files by their URIs. */
export interface FolderReader {
  /**
   * The text of a UTF-8 file, without a byte order mark. Undefined where there is no such file, it
   * is longer than `maxBytes`, it is no UTF-8, or it is a folder, a device or a named pipe.
   */
  read(uri: string): Promise<string | undefined>;
  /**
   * The text of a file in any encoding that `decodeText` knows. Undefined where there is no such
   * file, it is longer than `maxBytes`, or it is a folder, a device or a named pipe.
   */
  readInAnyEncoding(uri: string): Promise<DecodedText | undefined>;
  /** The URIs of the files directly in a folder; empty where it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
}

/** A file system that the program reads directly. Its functions never reject. */
export interface FileSystem extends FolderReader {
  /** See `FolderReader`; undefined also once it is cancelled. */
  read(uri: string, isCancelled?: () => boolean): Promise<string | undefined>;
  /** See `FolderReader`; undefined also once it is cancelled. */
  readInAnyEncoding(uri: string, isCancelled?: () => boolean): Promise<DecodedText | undefined>;
  /**
   * A text that stays equal as long as nobody writes to a file or replaces it; undefined where it
   * cannot be told.
   */
  stamp(uri: string): Promise<string | undefined>;
  /**
   * The URIs of the files in a folder and all folders below it whose names end with one of
   * `endings`. Folders that cannot be read count as empty; incomplete once it is cancelled, and
   * after `maxFolders`, the folders nearest to the top first.
   */
  find(folder: string, endings: readonly string[], isCancelled: () => boolean): Promise<string[]>;
}

/** The maximum length of a file. A long note has 1 MB, one of 30,000 segments about 12 MB. */
export const maxBytes = 16_000_000;

/**
 * So many folders are looked through for a workspace's files: a site of 10,000 notes has so many
 * where each note has a folder of its own. A whole disk has more.
 */
export const maxFolders = 50_000;

/** The ends of the names of files that are Markdown to Hugo. */
export const markdownEndings = ['.md', '.markdown'];
