import { createHash } from 'node:crypto';
import { runToEnd } from '../base/steps';
import { cuesToRead } from '../features/models/noteTools';
import { transcriptId } from '../features/transcript/transcriptId';
import { type Message, message } from '../l10n/message';
import type { Transcript } from '../transcript/transcript';

interface Seen {
  /** A digest of the note. */
  readonly text: string;
  /** The id of its transcript; undefined where the model has read no cue. */
  readonly cues: string | undefined;
}

/** What is known of the oldest is dropped. */
const maxNotes = 1000;

/** What the model has seen last of each note, so that it writes over nothing that it does not know. */
export class SeenNotes {
  /** By the path of the note's file. */
  readonly #seen = new Map<string, Seen>();

  /** The model was told of a note with this text, or has written it. */
  sawText(file: string, text: string): void {
    this.#set(file, { text: digest(text), cues: this.#seen.get(file)?.cues });
  }

  /** The model was told cues of this transcript. */
  sawCues(file: string, text: string, transcript: Transcript): void {
    this.#set(file, { text: digest(text), cues: idOf(transcript) });
  }

  /** Why the model must read again before it writes; undefined where it need not. */
  mustReadAgain(file: string, text: string, transcript: Transcript): Message | undefined {
    const seen = this.#seen.get(file);
    const again = cuesToRead(seen?.cues, idOf(transcript));
    if (again !== undefined || seen?.text === digest(text)) return again;
    return message(
      'Nothing was written. The note has changed since it was read: call read_transcript or check_note again',
    );
  }

  #set(file: string, seen: Seen): void {
    this.#seen.delete(file);
    this.#seen.set(file, seen);
    const [oldest = ''] = this.#seen.keys();
    if (this.#seen.size > maxNotes) this.#seen.delete(oldest);
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function idOf(transcript: Transcript): string {
  return runToEnd(transcriptId(transcript));
}
