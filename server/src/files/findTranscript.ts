import {
  folderOf,
  isCaptionFile,
  namedTranscript,
  type TranscriptResult,
  type TranscriptsInFolder,
  transcriptProblem,
  transcriptsBeside,
} from '../editing/transcriptFile';
import type { Message } from '../l10n/message';
import type { Note } from '../note/note';
import type { SiteConfig } from '../site/siteConfig';
import type { TranscriptReading } from '../transcript/readTranscript';

/** The note whose transcript is wanted. */
export interface TranscriptQuery {
  readonly noteUri: string;
  readonly note: Note;
  /** The configuration of the note's site; a file that the front matter names does not wait for it. */
  readonly site: SiteConfig | Promise<SiteConfig>;
  /** Preferred language tags, by descending priority, after that of the page. */
  readonly languages: readonly string[];
}

/** Where transcripts are looked for. Its functions never reject. */
export interface TranscriptSource {
  /** @param folder its URI */
  list(folder: string): Promise<TranscriptsInFolder>;
  /** Undefined where the file cannot be read. */
  read(uri: string): Promise<TranscriptReading | undefined>;
  /**
   * Told of each transcript that cannot be used: the one that the front matter names, or a file of
   * captions beside the note.
   */
  onUnusable(unusable: UnusableTranscript): void;
}

export interface UnusableTranscript {
  /** The file of captions; where the front matter names it, the note. */
  readonly uri: string;
  /** The value of `params.transcript`; undefined for a file that is only found beside the note. */
  readonly named: string | undefined;
  readonly problem: Message;
}

/**
 * The transcript of a note's episode: the file that its front matter names, else the first one of
 * speech beside the note, else the first list of chapters there. Empty where there is none; without
 * a transcript, but with the problem, where the named file cannot be used. Never rejects.
 */
export async function findTranscript(
  query: TranscriptQuery,
  source: TranscriptSource,
): Promise<TranscriptResult> {
  const { noteUri, note } = query;
  const named = namedTranscript(noteUri, note);
  if (named === undefined) return findBeside(query, source);
  const { uri, text } = named;
  const reading = uri === undefined ? undefined : await source.read(uri);
  if (uri !== undefined && reading !== undefined && reading.fault === undefined) {
    return { transcript: reading.transcript, uri };
  }
  const problem = transcriptProblem(reading?.fault);
  source.onUnusable({ uri: noteUri, named: text, problem });
  return { problem };
}

async function findBeside(
  { noteUri, languages, site }: TranscriptQuery,
  source: TranscriptSource,
): Promise<TranscriptResult> {
  const folder = folderOf(noteUri);
  if (folder === undefined) return {};
  let chapters: TranscriptResult | undefined;
  let unusable: TranscriptResult | undefined;
  const files = await source.list(folder);
  for (const uri of transcriptsBeside(noteUri, files, languages, await site)) {
    const reading = await source.read(uri);
    if (reading !== undefined && reading.fault === undefined) {
      const { transcript } = reading;
      if (transcript.kind === 'speech') return { transcript, uri };
      chapters ??= { transcript, uri };
    } else if (isCaptionFile(uri)) {
      const problem = transcriptProblem(reading?.fault);
      source.onUnusable({ uri, named: undefined, problem });
      unusable ??= { problem, uri };
    }
  }
  return chapters ?? unusable ?? {};
}
