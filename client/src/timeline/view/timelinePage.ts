import type { ToPage } from '../messages';
import type { TimelineTexts } from '../texts';
import { BorderMoves } from './borderMoves';
import { bordersOf } from './borders';
import { Camera } from './camera';
import { Episode } from './episode';
import { type Hit, hitAt } from './hits';
import { ItemList } from './itemList';
import { keyAction } from './keys';
import { type Rows, rowsIn } from './layout';
import { Notices } from './notices';
import { Pointer } from './pointer';
import type { PageHost } from './savedView';
import { Surface } from './surface';
import { describe, describePart, spoken } from './wording';

/** The page of the view: what it shows, and what the author does in it. */
export class TimelinePage {
  readonly #episode = new Episode();
  readonly #surface = new Surface(() => this.#redraw());
  readonly #items = new ItemList(this.#surface.list);
  readonly #notices = new Notices(() => this.host.postMessage({ kind: 'restart' }));
  readonly #camera: Camera;
  readonly #moves: BorderMoves;
  #words: { readonly texts: TimelineTexts; readonly language: string } | undefined;
  #emptyBecause: 'noNote' | 'stopped' | undefined;
  /** The bar that the keyboard is at. */
  #active = 0;
  #hovered: Hit | undefined;
  #isDrawn = true;

  constructor(private readonly host: PageHost) {
    const { list } = this.#surface;
    const redraw = () => this.#redraw();
    this.#camera = new Camera(this.#surface, host, redraw);
    this.#moves = new BorderMoves(this.#episode, host, redraw);
    new Pointer(list, this.#camera, this.#moves, {
      hitAt: (x, y) => hitAt(this.#episode.picture, this.#rows, this.#camera.viewport, x, y),
      hover: (hit) => {
        this.#hovered = hit;
        this.#redraw();
      },
      choose: (item, focus) => this.#goTo(item, focus),
      chooseBar: (bar) => this.#goTo(this.#episode.picture.bars[bar]?.item ?? -1, false),
    });
    list.addEventListener('keydown', (event) => this.#key(event));
    list.addEventListener('focus', redraw);
    list.addEventListener('blur', redraw);
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) list.focus();
    });
  }

  /** Takes a message of the extension. */
  take(message: ToPage): void {
    if (message.kind === 'texts') {
      const { texts, language } = message;
      this.#words = { texts, language };
      document.documentElement.lang = language;
      this.#surface.list.ariaLabel = texts.list;
      this.#surface.list.ariaDescription = texts.keys;
    } else if (message.kind === 'picture') this.#takePicture(message);
    else if (message.kind === 'zoom') this.#zoom(message.step);
    else {
      this.#moves.settle();
      if (message.kind === 'nothing') {
        this.#emptyBecause = message.because;
        this.#episode.clear();
        this.#tellItems();
      } else if (this.#words !== undefined) this.#notices.say(this.#words.texts.refused);
    }
    this.#redraw();
  }

  #takePicture({ document, picture: told }: Extract<ToPage, { kind: 'picture' }>): void {
    const episode = this.#episode;
    const [documentBefore, currentBefore] = [episode.document, episode.current];
    const isChanged = episode.take(document, told);
    const { picture, current } = episode;
    if (isChanged) {
      this.#moves.settle();
      this.#hovered = undefined;
      this.#camera.open(document, picture.total);
    }
    const isOther = document !== documentBefore;
    if (current !== -1 && (current !== currentBefore || isOther)) {
      this.#active = current;
      this.#reveal(current);
    }
    if (isChanged || current !== currentBefore) this.#tellItems();
  }

  get #rows(): Rows {
    return rowsIn(this.#surface.size.height, this.#episode.picture);
  }

  #tellItems(): void {
    if (this.#words === undefined) return;
    const { picture, current } = this.#episode;
    this.#active = Math.max(0, Math.min(this.#active, picture.bars.length - 1));
    this.#items.show(picture, this.#active, current, this.#words.texts, this.#words.language);
  }

  /** Draws with the next frame, once for however much has happened until then. */
  #redraw(): void {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    requestAnimationFrame(() => {
      this.#isDrawn = true;
      if (this.#words !== undefined) this.#frame(this.#words.texts);
    });
  }

  #frame(texts: TimelineTexts): void {
    const { document: shown, picture, current } = this.#episode;
    const hasSegments = picture.bars.length > 0;
    this.#surface.isShown = hasSegments;
    const because = shown === undefined ? this.#emptyBecause : 'noSegments';
    this.#notices.showEmpty(hasSegments ? undefined : because, texts);
    if (!hasSegments) return;
    const { width, height } = this.#surface.size;
    this.#camera.fit(width);
    const { viewport } = this.#camera;
    const rows = this.#rows;
    const hasFocus = document.activeElement === this.#surface.list;
    this.#surface.draw({
      picture: this.#moves.picture,
      viewport,
      height,
      rows,
      colours: this.#surface.colours,
      current,
      active: hasFocus ? this.#active : -1,
      hovered: picture.barOf[this.#hovered?.item ?? -1] ?? -1,
      moved: this.#moves.moved,
    });
    this.#items.place(rows, viewport, this.#surface.scrolled);
    this.#notices.showDetails(this.#details(hasFocus, texts));
    this.#camera.save();
  }

  /** What is told about what the pointer, else the keyboard, else the cursor is at. */
  #details(hasFocus: boolean, texts: TimelineTexts): string {
    const { picture } = this.#moves;
    const item = this.#hovered?.item ?? -1;
    const part = picture.parts.find((one) => one.item === item);
    if (part !== undefined) return describePart(part);
    const hovered = picture.barOf[item] ?? -1;
    const told = hovered !== -1 ? hovered : hasFocus ? this.#active : this.#episode.current;
    return picture.bars[told] === undefined ? '' : describe(picture, told, texts);
  }

  #reveal(bar: number): void {
    const shown = this.#episode.picture.bars[bar];
    if (shown !== undefined) this.#camera.reveal(shown);
  }

  #zoom(step: Parameters<Camera['zoom']>[0]): void {
    const bar = this.#episode.picture.bars[this.#active];
    this.#camera.zoom(step, bar && (bar.start + bar.end) / 2);
  }

  #goTo(item: number, focus: boolean): void {
    const bar = this.#episode.picture.barOf[item] ?? -1;
    if (bar !== -1) this.#activate(bar);
    this.host.postMessage({ kind: 'goTo', item, focus, stamp: this.#episode.stamp });
  }

  #activate(bar: number): void {
    this.#active = bar;
    this.#reveal(bar);
    this.#tellItems();
    this.#redraw();
  }

  #key(event: KeyboardEvent): void {
    const { picture } = this.#episode;
    if (event.key === 'Escape') this.#moves.cancel();
    const action = keyAction(event, picture, this.#active);
    if (action === undefined) return;
    event.preventDefault();
    const bar = picture.bars[this.#active];
    if (action.kind === 'zoom') this.#zoom(action.step);
    else if (action.kind === 'move') this.#activate(action.bar);
    else if (action.kind === 'nudge') this.#nudge(action.side, action.by);
    else if (action.kind !== 'go') this.host.postMessage(action);
    else if (bar !== undefined) this.#goTo(bar.item, action.focus);
  }

  #nudge(side: 'start' | 'end', by: number): void {
    const [start, end] = bordersOf(this.#episode.picture.bars, this.#active);
    const border = side === 'start' ? start : end;
    if (border === undefined || this.#words === undefined) return;
    this.#moves.nudge(border, by);
    const { texts, language } = this.#words;
    this.#notices.say(spoken(this.#moves.picture, this.#active, texts, language));
  }
}
