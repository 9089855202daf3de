import { usualStyle } from '../../timeText';
import type { ToPage } from '../messages';
import { type Picture, pictureOf } from './picture';

const noPicture = pictureOf([], { overlaps: [], holes: [], disorders: [] }, usualStyle);

/** The state of the note that the page shows. */
export class ShownEpisode {
  /** The URI of the note. */
  document: string | undefined;
  /** The version of the text that the items of the picture belong to. */
  version = 0;
  /** The distance between neighbours in the note's border style, in milliseconds: 0 or 1000. */
  gap = 0;
  /** The bar with the cursor; -1 for none. */
  current = -1;
  /** The part with the cursor in its heading; -1 for none. */
  currentPart = -1;
  #picture = noPicture;

  get picture(): Picture {
    return this.#picture;
  }

  /** Applies a message of the extension; without a picture in it, the picture stays. */
  update({ document, version, current, picture }: Extract<ToPage, { kind: 'picture' }>): void {
    this.document = document;
    this.version = version;
    if (picture !== undefined) {
      this.gap = picture.sharesBorders ? 0 : 1000;
      this.#picture = pictureOf(picture.items, picture.faults, picture.style);
    }
    this.current = current === null ? -1 : (this.#picture.barOf[current] ?? -1);
    this.currentPart = this.#picture.parts.findIndex(({ item }) => item === current);
  }

  /** Resets the state: there is no note to show. */
  clear(): void {
    this.document = undefined;
    this.current = -1;
    this.currentPart = -1;
    this.#picture = noPicture;
  }
}
