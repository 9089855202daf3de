import { element } from '../../views/page/element';
import type { CueAction } from '../messages';
import type { TranscriptTexts } from '../transcriptTexts';

const svg = 'http://www.w3.org/2000/svg';

interface Look {
  /** Its key, as a tooltip names it. */
  readonly key: string;
  /** The strokes of its picture, on a square of 16 by 16. */
  readonly strokes: string;
}

const looks: { readonly [Action in CueAction]: Look } = {
  newSegment: { key: 'Enter', strokes: 'M8 3v10M3 8h10' },
  newSegmentWithWords: { key: 'Shift+Enter', strokes: 'M5 2v6M2 5h6M10 5h4M2 10.5h12M2 13.5h9' },
  extendSegment: { key: 'E', strokes: 'M8 2v8.5M4.5 7L8 10.5 11.5 7M2.5 13.5h11' },
  copyWords: {
    key: /Mac/.test(navigator.platform) ? '⌘C' : 'Ctrl+C',
    strokes: 'M5.5 2.5h8v8h-8zM10.5 10.5v3h-8v-8h3',
  },
};

/** The buttons for what can be done with the selected cues. A narrow page shows their pictures. */
export class ActionBar {
  readonly #bar = element('actions');
  readonly #buttons = new Map<CueAction, HTMLButtonElement>();

  constructor(onAction: (action: CueAction) => void) {
    for (const action of Object.keys(looks) as CueAction[]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(picture(looks[action].strokes), document.createElement('span'));
      button.addEventListener('click', () => onAction(action));
      this.#bar.append(button);
      this.#buttons.set(action, button);
    }
  }

  setTexts(texts: TranscriptTexts): void {
    this.#bar.ariaLabel = texts.actions;
    for (const [action, button] of this.#buttons) {
      button.ariaLabel = texts[action];
      button.title = `${texts[action]} (${looks[action].key})`;
      const label = button.lastElementChild as HTMLElement;
      label.textContent = texts[action];
    }
  }
}

function picture(strokes: string): SVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', strokes);
  drawing.append(path);
  return drawing;
}
