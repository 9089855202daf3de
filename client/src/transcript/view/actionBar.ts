import { element } from '../../views/page/element';
import type { CueAction } from '../messages';
import type { TranscriptTexts } from '../transcriptTexts';

/** The actions, and their keys as a screen reader and a tooltip name them. */
const keys: { readonly [Action in CueAction]: string } = {
  newSegment: 'Enter',
  newSegmentWithWords: 'Shift+Enter',
  extendSegment: 'E',
  copyWords: /Mac/.test(navigator.platform) ? '⌘C' : 'Ctrl+C',
};

/** The buttons for what can be done with the selected cues. */
export class ActionBar {
  readonly #bar = element('actions');
  readonly #buttons = new Map<CueAction, HTMLButtonElement>();

  constructor(onAction: (action: CueAction) => void) {
    for (const action of Object.keys(keys) as CueAction[]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.addEventListener('click', () => onAction(action));
      this.#bar.append(button);
      this.#buttons.set(action, button);
    }
  }

  setTexts(texts: TranscriptTexts): void {
    this.#bar.ariaLabel = texts.actions;
    for (const [action, button] of this.#buttons) {
      button.textContent = texts[action];
      button.title = `${texts[action]} (${keys[action]})`;
    }
  }
}
