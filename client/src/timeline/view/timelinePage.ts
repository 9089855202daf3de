import type { ToPage } from '../messages';
import type { TimelineTexts } from '../timelineTexts';
import { BorderMoves } from './borderMoves';
import { Camera } from './camera';
import { ShownEpisode } from './episode';
import { type Hit, hitAt } from './hits';
import { ItemList } from './itemList';
import { Keyboard } from './keyboard';
import { type Rows, rowsIn } from './layout';
import { Notices } from './notices';
import { Pointer } from './pointer';
import type { TimelineHost } from './savedView';
import { Surface } from './surface';
import { type Details, describe, describePart, spoken } from './wording';

/** The page of the view: shows the messages of the extension, and sends what the author does. */
export class TimelinePage {
  readonly #episode = new ShownEpisode();
  readonly #surface = new Surface(() => this.#redraw());
  readonly #items = new ItemList(this.#surface.list);
  readonly #notices = new Notices(() => this.host.postMessage({ kind: 'restart' }));
  readonly #camera: Camera;
  readonly #moves: BorderMoves;
  readonly #keyboard: Keyboard;
  #words: { readonly texts: TimelineTexts; readonly language: string } | undefined;
  #emptyReason: 'noNote' | 'stopped' | undefined;
  #hovered: Hit | undefined;
  #playhead: number | undefined;
  #isDrawn = true;

  constructor(private readonly host: TimelineHost) {
    const { list } = this.#surface;
    const episode = this.#episode;
    const redraw = () => this.#redraw();
    this.#camera = new Camera(this.#surface, host, redraw);
    this.#moves = new BorderMoves(episode, host, redraw);
    this.#keyboard = new Keyboard(list, episode, this.#items, this.#camera, this.#moves, {
      choose: (bar, focus) => this.#chooseBar(bar, focus),
      undo: (kind) => host.postMessage({ kind }),
      nudged: (picture, bar) =>
        this.#announce(({ texts, language }) => spoken(picture, bar, texts, language)),
      changed: () => this.#updateItems(),
    });
    new Pointer(list, this.#camera, this.#moves, {
      hitAt: (x, y) => hitAt(episode.picture, this.#rows, this.#camera.viewport, x, y),
      hover: (hit) => {
        this.#hovered = hit;
        this.#redraw();
      },
      choose: (item, focus) => this.#choose(item, focus),
      chooseBar: (bar) => this.#chooseBar(bar, false),
      seek: (time) => host.postMessage({ kind: 'seek', time }),
    });
    list.addEventListener('focus', redraw);
    list.addEventListener('blur', redraw);
    window.addEventListener('focus', () => this.#focusList());
  }

  /** Handles a message from the extension. */
  handle(message: ToPage): void {
    if (message.kind === 'texts') this.#setTexts(message);
    else if (message.kind === 'picture') this.#setPicture(message);
    else if (message.kind === 'playhead') this.#playhead = message.time ?? undefined;
    else if (message.kind === 'zoom') this.#keyboard.zoom(message.step);
    else if (message.kind === 'refused') {
      this.#moves.settle();
      this.#notices.announce(message.sentence);
    } else {
      this.#moves.settle();
      this.#emptyReason = message.reason;
      this.#episode.clear();
      this.#updateItems();
    }
    this.#redraw();
  }

  #setTexts({ texts, language }: Extract<ToPage, { kind: 'texts' }>): void {
    this.#words = { texts, language };
    document.documentElement.lang = language;
    this.#surface.list.ariaLabel = texts.list;
    this.#surface.list.ariaDescription = texts.keys;
  }

  #setPicture(message: Extract<ToPage, { kind: 'picture' }>): void {
    const { document, picture } = message;
    const episode = this.#episode;
    const { document: documentBefore, current: currentBefore, currentPart: partBefore } = episode;
    episode.update(message);
    const isChanged = picture !== undefined;
    if (isChanged) {
      this.#moves.settle();
      this.#hovered = undefined;
      this.#camera.open(document, episode.picture.total);
    }
    const { current } = episode;
    const isOther = document !== documentBefore;
    if (current !== -1 && (current !== currentBefore || isOther)) {
      this.#keyboard.follow(current);
      // A note that was shown before keeps its saved viewport, wherever the cursor is.
      if (!isOther) this.#keyboard.reveal();
    }
    const part = episode.picture.parts[episode.currentPart];
    if (part !== undefined && episode.currentPart !== partBefore && !isOther) {
      this.#camera.reveal(part);
    }
    if (isChanged || current !== currentBefore) this.#updateItems();
  }

  get #rows(): Rows {
    return rowsIn(this.#surface.size.height, this.#episode.picture);
  }

  #updateItems(): void {
    if (this.#words !== undefined) this.#keyboard.updateItems(this.#words);
    this.#redraw();
  }

  #announce(what: (words: { texts: TimelineTexts; language: string }) => string): void {
    if (this.#words !== undefined) this.#notices.announce(what(this.#words));
  }

  #chooseBar(bar: number, focus: boolean): void {
    const chosen = this.#episode.picture.bars[bar];
    if (chosen !== undefined) this.#choose(chosen.item, focus);
  }

  #choose(item: number, focus: boolean): void {
    const bar = this.#episode.picture.barOf[item] ?? -1;
    if (bar !== -1) this.#keyboard.goTo(bar);
    this.host.postMessage({ kind: 'goTo', item, focus, version: this.#episode.version });
  }

  /** Requests a frame, one for all changes before it. */
  #redraw(): void {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    requestAnimationFrame(() => {
      this.#isDrawn = true;
      if (this.#words !== undefined) this.#drawFrame(this.#words.texts);
    });
  }

  #drawFrame(texts: TimelineTexts): void {
    const { document: shown, picture, current, currentPart } = this.#episode;
    const hasSegments = picture.bars.length > 0;
    this.#surface.isShown = hasSegments;
    const reason = shown === undefined ? this.#emptyReason : 'noSegments';
    this.#notices.showEmpty(hasSegments ? undefined : reason, texts);
    if (!hasSegments) return;
    // A new page may have the focus before its list is visible.
    if (document.hasFocus()) this.#focusList();
    const { width, height } = this.#surface.size;
    this.#camera.fit(width);
    const { viewport } = this.#camera;
    const rows = this.#rows;
    const active = document.activeElement === this.#surface.list ? this.#keyboard.activeBar : -1;
    this.#surface.draw({
      picture: this.#moves.picture,
      viewport,
      height,
      rows,
      colours: this.#surface.colours,
      current,
      currentPart,
      active,
      hovered: picture.barOf[this.#hovered?.item ?? -1] ?? -1,
      moved: this.#moves.moved,
      playhead: this.#playhead,
      durations: texts.durations,
    });
    this.#items.place(rows, viewport, this.#surface.scrolled);
    this.#notices.showDetails(this.#details(active, texts));
    this.#camera.save();
  }

  /** Moves the focus from the page to the list. */
  #focusList(): void {
    if (document.activeElement === document.body) this.#surface.list.focus();
  }

  /**
   * The details of what the pointer is over, else of the active segment, else of where the cursor
   * is.
   */
  #details(active: number, texts: TimelineTexts): Details | undefined {
    const { picture } = this.#moves;
    const { current, currentPart } = this.#episode;
    const item = this.#hovered?.item ?? -1;
    const hovered = picture.barOf[item] ?? -1;
    const part =
      picture.parts.find((one) => one.item === item) ??
      (hovered === -1 && active === -1 ? picture.parts[currentPart] : undefined);
    if (part !== undefined) return describePart(picture, part, texts);
    const index = hovered !== -1 ? hovered : active !== -1 ? active : current;
    return picture.bars[index] === undefined ? undefined : describe(picture, index, texts);
  }
}
