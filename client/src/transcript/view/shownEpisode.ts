import { partitionPoint } from '../../../../server/src/base/partitionPoint';
import type { TimelineItem } from '../../../../server/src/protocol/timelineProtocol';
import type { TranscriptCues } from '../../../../server/src/protocol/transcriptProtocol';
import { usualStyle } from '../../timeText';
import type { PictureMessage } from '../../views/pictureFeed';
import type { ShownTranscript } from '../messages';
import { type CueMiddles, coverageOf, middlesOf } from './coverage';

const noCues: TranscriptCues = { starts: [], ends: [], texts: [] };

/** The number of colours that the parts have in turn. */
const colours = 4;

/** The cues of a note's episode, and what its segments say of them. Cues are counted from 0. */
export class ShownEpisode {
  /** The URI of the note; undefined where none is shown. */
  document: string | undefined;
  id = '';
  cues = noCues;
  /** How the note writes its times. */
  style = usualStyle;
  /** The version of the text that the items belong to. */
  version = 0;
  #middles: CueMiddles = middlesOf(noCues);
  #items: readonly TimelineItem[] = [];
  #colourOf: readonly number[] = [];
  #coverage: Int32Array = new Int32Array();
  #current = -1;
  #playing = -1;
  /** Where the recording is played, in milliseconds; null where it is not. */
  #playhead: number | null = null;

  get count(): number {
    return this.cues.texts.length;
  }

  /** The cue that is spoken where the recording is played; -1 for none. */
  get playing(): number {
    return this.#playing;
  }

  /** The first cue of the segment with the cursor; -1 where there is none. */
  get firstCurrent(): number {
    return this.#current === -1 ? -1 : this.#coverage.indexOf(this.#current);
  }

  /** The number of cues that no segment covers. */
  get uncovered(): number {
    return this.#coverage.reduce((sum, item) => (item === -1 ? sum + 1 : sum), 0);
  }

  /** Whether the cues are others than before. */
  setTranscript({ document, id, cues }: ShownTranscript): boolean {
    const isOther = id !== this.id;
    this.document = document;
    this.id = id;
    if (!isOther) return false;
    this.cues = cues ?? noCues;
    this.#middles = middlesOf(this.cues);
    this.#playing = this.#cuePlayed();
    this.#cover();
    return true;
  }

  /** Removes the cues: there is no note to show. */
  clear(): void {
    this.setTranscript({ kind: 'transcript', document: '', id: '', isChapters: false });
    this.document = undefined;
  }

  /** Whether the cursor is in another segment than before. */
  setPicture(message: PictureMessage): boolean {
    const before = this.#current;
    if (message.kind === 'empty') {
      this.#items = [];
      this.#current = -1;
      this.#cover();
      return before !== -1;
    }
    const { picture, version, current } = message;
    this.version = version;
    this.#current = current ?? -1;
    if (picture !== undefined) {
      this.#items = picture.items;
      this.style = picture.style;
      let parts = -1;
      this.#colourOf = picture.items.map((item) => {
        if ('part' in item) parts++;
        return Math.max(parts, 0) % colours;
      });
      this.#cover();
    }
    return before !== this.#current;
  }

  /** @param time milliseconds; null where nothing is played. Whether another cue is spoken. */
  setPlayhead(time: number | null): boolean {
    const before = this.#playing;
    this.#playhead = time;
    this.#playing = this.#cuePlayed();
    return this.#playing !== before;
  }

  /** The segment that covers a cue, with its index among the items; undefined where none does. */
  segmentOf(cue: number) {
    const item = this.#coverage[cue] ?? -1;
    const segment = this.#items[item];
    if (segment === undefined || 'part' in segment) return undefined;
    return {
      item,
      number: segment.number ?? segment.range,
      title: segment.title,
      colour: this.#colourOf[item] as number,
      isFirst: this.#coverage[cue - 1] !== item,
      isCurrent: item === this.#current,
    };
  }

  #cuePlayed(): number {
    const { starts, ends } = this.cues;
    const time = this.#playhead;
    if (time === null) return -1;
    const cue = partitionPoint(starts, (start) => start <= time) - 1;
    return cue !== -1 && time < (ends[cue] as number) ? cue : -1;
  }

  #cover(): void {
    this.#coverage = coverageOf(this.#items, this.#middles);
  }
}
