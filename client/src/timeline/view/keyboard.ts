import type { TimelineTexts } from '../timelineTexts';
import type { BorderMoves } from './borderMoves';
import { bordersOf } from './borders';
import type { Camera } from './camera';
import type { ShownEpisode } from './episode';
import type { ItemList } from './itemList';
import { type KeyAction, keyAction } from './keys';
import type { Picture } from './picture';

export interface KeyboardEvents {
  /** The author has chosen a bar; `focus` moves the focus to the text. */
  choose(bar: number, focus: boolean): void;
  undo(what: 'undo' | 'redo'): void;
  /** A border was moved by keys: the active bar, and the picture as it will be. */
  nudged(picture: Picture, bar: number): void;
  changed(): void;
}

/** The active segment, and what keys do with it. */
export class Keyboard {
  #activeBar = 0;

  constructor(
    list: HTMLElement,
    private readonly episode: ShownEpisode,
    private readonly items: ItemList,
    private readonly camera: Camera,
    private readonly moves: BorderMoves,
    private readonly events: KeyboardEvents,
  ) {
    list.addEventListener('keydown', (event) => this.#press(event));
  }

  /** The active segment, as an index into the bars, of which there may be none. */
  get activeBar(): number {
    return this.#activeBar;
  }

  /** Makes a segment active and scrolls to it if it is not visible. */
  goTo(bar: number): void {
    this.#activeBar = bar;
    this.reveal();
    this.events.changed();
  }

  /** Makes the cursor's segment active, without scrolling. */
  follow(bar: number): void {
    this.#activeBar = bar;
  }

  reveal(): void {
    const shown = this.episode.picture.bars[this.#activeBar];
    if (shown !== undefined) this.camera.reveal(shown);
  }

  /** Zooms around the active segment. */
  zoom(step: Parameters<Camera['zoom']>[0]): void {
    const bar = this.episode.picture.bars[this.#activeBar];
    this.camera.zoom(step, bar && (bar.start + bar.end) / 2);
  }

  /** Updates the list, and keeps the active segment within the bars. */
  updateItems({ texts, language }: { texts: TimelineTexts; language: string }): void {
    const { picture, current } = this.episode;
    this.#activeBar = Math.max(0, Math.min(this.#activeBar, picture.bars.length - 1));
    this.items.show(picture, this.#activeBar, current, texts, language);
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.moves.cancel();
    const action = keyAction(event, this.episode.picture, this.#activeBar);
    if (action === undefined) return;
    event.preventDefault();
    this.#do(action);
  }

  #do(action: KeyAction): void {
    if (action.kind === 'zoom') this.zoom(action.step);
    else if (action.kind === 'move') this.goTo(action.bar);
    else if (action.kind === 'go') this.events.choose(this.#activeBar, action.focus);
    else if (action.kind === 'nudge') this.#nudge(action.side, action.by);
    else this.events.undo(action.kind);
  }

  #nudge(side: 'start' | 'end', by: number): void {
    const [start, end] = bordersOf(this.episode.picture.bars, this.#activeBar);
    const border = side === 'start' ? start : end;
    if (border === undefined) return;
    this.moves.nudge(border, by);
    this.events.nudged(this.moves.picture, this.#activeBar);
  }
}
