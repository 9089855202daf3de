import { element } from '../../views/page/element';
import type { TimelineTexts } from '../timelineTexts';
import type { Details } from './wording';

/** The elements of the page that show sentences. */
export class Notices {
  readonly #details = element('details');
  readonly #empty = element('empty');
  readonly #reason = element('reason');
  readonly #restart = element('restart');
  readonly #spoken = element('spoken');

  constructor(onRestart: () => void) {
    this.#restart.addEventListener('click', onRestart);
  }

  /** Shows why there is no picture; undefined shows none of that. */
  showEmpty(reason: 'noNote' | 'noSegments' | 'stopped' | undefined, texts: TimelineTexts): void {
    this.#empty.hidden = reason === undefined;
    this.#details.hidden = reason !== undefined;
    this.#reason.textContent = reason === undefined ? '' : texts[reason];
    this.#restart.textContent = texts.restart;
    this.#restart.hidden = reason !== 'stopped';
  }

  /** Fills the line below the picture; undefined empties it. */
  showDetails(details: Details | undefined): void {
    for (const kind of ['name', 'facts', 'faults'] as const) {
      const place = element(`details-${kind}`);
      const text = details?.[kind] ?? '';
      if (place.textContent !== text) place.textContent = text;
    }
  }

  /** Makes a screen reader announce a result of what the author does. */
  announce(text: string): void {
    this.#spoken.textContent = text;
  }
}
