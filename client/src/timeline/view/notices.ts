import type { TimelineTexts } from '../texts';
import { element } from './surface';
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
  showEmpty(because: 'noNote' | 'noSegments' | 'stopped' | undefined, texts: TimelineTexts): void {
    this.#empty.hidden = because === undefined;
    this.#details.hidden = because !== undefined;
    this.#reason.textContent = because === undefined ? '' : texts[because];
    this.#restart.textContent = texts.restart;
    this.#restart.hidden = because !== 'stopped';
  }

  /** Fills the line below the picture; undefined empties it. */
  showDetails(told: Details | undefined): void {
    for (const kind of ['name', 'facts', 'faults'] as const) {
      const place = element(`details-${kind}`);
      const text = told?.[kind] ?? '';
      if (place.textContent !== text) place.textContent = text;
    }
  }

  /** Makes a screen reader announce a result of what the author does. */
  say(text: string): void {
    this.#spoken.textContent = text;
  }
}
