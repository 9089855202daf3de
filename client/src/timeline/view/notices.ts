import type { TimelineTexts } from '../texts';
import { element } from './surface';
import type { Details } from './wording';

/** The places of the page that hold sentences. */
export class Notices {
  readonly #details = element('details');
  readonly #empty = element('empty');
  readonly #reason = element('reason');
  readonly #restart = element('restart');
  readonly #spoken = element('spoken');

  constructor(onRestart: () => void) {
    this.#restart.addEventListener('click', onRestart);
  }

  /** Tells why there is no picture; undefined where there is one. */
  showEmpty(because: 'noNote' | 'noSegments' | 'stopped' | undefined, texts: TimelineTexts): void {
    this.#empty.hidden = because === undefined;
    this.#details.hidden = because !== undefined;
    this.#reason.textContent = because === undefined ? '' : texts[because];
    this.#restart.textContent = texts.restart;
    this.#restart.hidden = because !== 'stopped';
  }

  /** The line below the picture; undefined leaves it empty. */
  showDetails(told: Details | undefined): void {
    for (const kind of ['name', 'facts', 'faults'] as const) {
      const place = element(`details-${kind}`);
      const text = told?.[kind] ?? '';
      if (place.textContent !== text) place.textContent = text;
    }
  }

  /** Has a screen reader say something that the author has brought about. */
  say(text: string): void {
    this.#spoken.textContent = text;
  }
}
