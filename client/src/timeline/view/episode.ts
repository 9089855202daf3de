import type {
  TimelineFaults,
  TimelineItem,
  TimelineResult,
} from '../../../../server/src/protocol/timelineProtocol';
import { usualStyle } from '../../timeText';
import { type Picture, pictureOf } from './picture';

const noFaults: TimelineFaults = { overlaps: [], holes: [], disorders: [] };

/** What the page knows of the note that is shown, kept up to date by what the server tells. */
export class Episode {
  /** The URI of the note. */
  document: string | undefined;
  /** Names what is known when something is asked about it. */
  stamp = 0;
  /** What lies between neighbours in the note's border style, in milliseconds: 0 or 1000. */
  gap = 0;
  /** The bar with the cursor; -1 for none. */
  current = -1;
  /** The part with the cursor in its heading; -1 for none. */
  currentPart = -1;
  #items: readonly TimelineItem[] = [];
  #faults = noFaults;
  #picture = pictureOf([], noFaults, usualStyle);

  get picture(): Picture {
    return this.#picture;
  }

  /** Takes what has changed; says whether the picture is another one than before. */
  take(document: string, told: TimelineResult): boolean {
    const isOther = document !== this.document;
    this.document = document;
    this.stamp = told.stamp;
    this.gap = told.sharesBorders ? 0 : 1000;
    const { continues, first, gone, items, faults } = told;
    const isChanged = isOther || !continues || gone > 0 || items.length > 0 || faults !== null;
    if (isChanged) {
      this.#items = continues ? this.#items.toSpliced(first, gone, ...items) : items;
      this.#faults = faults ?? this.#faults;
      this.#picture = pictureOf(this.#items, this.#faults, told.style);
    }
    this.current = told.current === null ? -1 : (this.#picture.barOf[told.current] ?? -1);
    this.currentPart = this.#picture.parts.findIndex(({ item }) => item === told.current);
    return isChanged;
  }

  /** Forgets everything: there is no note to show. */
  clear(): void {
    this.document = undefined;
    this.current = -1;
    this.currentPart = -1;
    this.#items = [];
    this.#faults = noFaults;
    this.#picture = pictureOf([], noFaults, usualStyle);
  }
}
