import { runToEnd } from '../base/steps';
import {
  type TranscriptResult,
  type TranscriptsInFolder,
  transcriptsIn,
} from '../editing/transcriptFile';
import { transcriptSteps } from '../transcript/readTranscript';
import type { FolderReader } from './fileSystem';
import { findTranscript, type TranscriptQuery, type UnusableTranscript } from './findTranscript';
import { RecentFolders } from './recentFolders';

/** The transcript of a stored note, and what was found on the way that cannot be used. */
export interface StoredTranscript extends TranscriptResult {
  readonly unusable: readonly UnusableTranscript[];
}

/**
 * The transcripts of notes as they are stored, without an editor. Folders are listed once, so that
 * a program that runs on makes a new one for each piece of work.
 */
export class StoredTranscripts {
  readonly #folders: RecentFolders<TranscriptsInFolder>;

  constructor(private readonly files: FolderReader) {
    this.#folders = new RecentFolders(async (folder) => transcriptsIn(await files.list(folder)));
  }

  /**
   * Finds and reads the transcript of a note: see `findTranscript`. Reads at most `maxBytes` of
   * regular files on the note's own machine. Never rejects.
   */
  async of(query: TranscriptQuery): Promise<StoredTranscript> {
    const unusable: UnusableTranscript[] = [];
    const found = await findTranscript(query, {
      list: (folder) => this.#folders.of(folder),
      read: async (uri) => {
        const stored = await this.files.readInAnyEncoding(uri);
        return stored && runToEnd(transcriptSteps(stored.text, query.languages));
      },
      onUnusable: (one) => unusable.push(one),
    });
    return { ...found, unusable };
  }
}
