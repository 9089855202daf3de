import type { ToPage, ZoomStep } from '../messages';
import type { TimelineTexts } from '../texts';
import { BorderDrag } from './borderDrag';
import { Episode } from './episode';
import { type Hit, hitAt } from './hits';
import { barOf, ItemList } from './itemList';
import { keyAction } from './keys';
import { type Rows, rowsIn } from './layout';
import type { Picture } from './picture';
import { type PageHost, savedView, saveView } from './savedView';
import { element, Surface } from './surface';
import { bounded, revealing, type Viewport, xOf, zoomed, zoomFactor } from './viewport';
import { describe, describePart } from './wording';

/** The page of the view: what it shows, and what the author does in it. */
export class TimelinePage {
  readonly #episode = new Episode();
  readonly #surface = new Surface(() => this.#redraw());
  readonly #items = new ItemList(this.#surface.list);
  #texts: TimelineTexts | undefined;
  #language = 'en';
  #viewport: Viewport = { width: 1, total: 1, span: null, from: 0 };
  /** The bar that the keyboard is at. */
  #active = 0;
  #hovered: Hit | undefined;
  #drag: BorderDrag | undefined;
  /** A border that was let go, shown there until the text has followed. */
  #dropped: BorderDrag | undefined;
  #isDrawn = true;

  constructor(private readonly host: PageHost) {
    const { list } = this.#surface;
    list.addEventListener('scroll', () => this.#look(this.#surface.scrolledView(this.#viewport)));
    list.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    list.addEventListener('pointermove', (event) => this.#pointerMove(event));
    list.addEventListener('pointerleave', () => this.#hover(undefined));
    list.addEventListener('pointerdown', (event) => this.#pointerDown(event));
    list.addEventListener('pointerup', (event) => this.#pointerUp(event));
    list.addEventListener('pointercancel', () => this.#endDrag());
    list.addEventListener('click', (event) => this.#click(event, false));
    list.addEventListener('dblclick', (event) => this.#click(event, true));
    list.addEventListener('keydown', (event) => this.#key(event));
    for (const name of ['focus', 'blur'] as const) {
      list.addEventListener(name, () => this.#redraw());
    }
    window.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#endDrag();
    });
  }

  /** Takes a message of the extension. */
  take(message: ToPage): void {
    if (message.kind === 'texts') {
      this.#texts = message.texts;
      this.#language = message.language;
      this.#surface.list.setAttribute('aria-label', message.texts.list);
    } else if (message.kind === 'picture') this.#takePicture(message);
    else if (message.kind === 'zoom') this.#zoom(message.step);
    else {
      this.#endDrag();
      this.#dropped = undefined;
      if (message.kind === 'nothing') {
        this.#episode.clear();
        this.#tellItems();
      }
    }
    this.#redraw();
  }

  #takePicture({ document, picture: told }: Extract<ToPage, { kind: 'picture' }>): void {
    const episode = this.#episode;
    const [documentBefore, currentBefore] = [episode.document, episode.current];
    const isChanged = episode.take(document, told);
    const { picture, current } = episode;
    if (isChanged) {
      this.#endDrag();
      this.#dropped = undefined;
      this.#hovered = undefined;
      const kept = document === documentBefore ? this.#viewport : savedView(this.host, document);
      const { span, from } = kept;
      this.#show({ ...this.#viewport, total: picture.total, span, from });
    }
    const hasMoved = current !== -1 && (current !== currentBefore || document !== documentBefore);
    if (hasMoved) {
      this.#active = current;
      this.#reveal(current);
    }
    if (isChanged || current !== currentBefore) this.#tellItems();
  }

  get #picture(): Picture {
    return (this.#drag ?? this.#dropped)?.preview ?? this.#episode.picture;
  }

  get #rows(): Rows {
    return rowsIn(this.#surface.size.height, this.#episode.picture);
  }

  #tellItems(): void {
    if (this.#texts === undefined) return;
    const { picture, current } = this.#episode;
    this.#active = Math.max(0, Math.min(this.#active, picture.bars.length - 1));
    this.#items.show(picture, this.#active, current, this.#texts, this.#language);
  }

  /** Draws with the next frame, once for however much has happened until then. */
  #redraw(): void {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    requestAnimationFrame(() => {
      this.#isDrawn = true;
      this.#frame();
    });
  }

  #frame(): void {
    const { document: shown, picture } = this.#episode;
    const hasSegments = picture.bars.length > 0;
    element('stage').hidden = element('details').hidden = !hasSegments;
    element('empty').hidden = hasSegments || this.#texts === undefined;
    if (this.#texts === undefined) return;
    element('empty').textContent =
      shown === undefined ? this.#texts.noNote : this.#texts.noSegments;
    if (!hasSegments) return;
    const { width, height } = this.#surface.size;
    if (width !== this.#viewport.width) this.#show({ ...this.#viewport, width });
    const hasFocus = document.activeElement === this.#surface.list;
    const viewport = this.#viewport;
    const rows = this.#rows;
    const drag = this.#drag?.isMoving ? this.#drag : undefined;
    this.#surface.draw({
      picture: this.#picture,
      viewport,
      height,
      rows,
      colours: this.#surface.colours,
      current: this.#episode.current,
      active: hasFocus ? this.#active : -1,
      hovered: picture.barOf[this.#hovered?.item ?? -1] ?? -1,
      moved: drag && { ...drag.border, time: drag.time },
    });
    this.#items.place(rows, viewport, this.#surface.scrolled);
    element('details').textContent = this.#details(hasFocus, this.#texts);
    if (shown !== undefined) saveView(this.host, shown, viewport);
  }

  /** What is told about what the pointer, else the keyboard, else the cursor is at. */
  #details(hasFocus: boolean, texts: TimelineTexts): string {
    const picture = this.#picture;
    const item = this.#hovered?.item ?? -1;
    const part = picture.parts.find((one) => one.item === item);
    if (part !== undefined) return describePart(part);
    const hovered = picture.barOf[item] ?? -1;
    const told = hovered !== -1 ? hovered : hasFocus ? this.#active : this.#episode.current;
    return picture.bars[told] === undefined ? '' : describe(picture, told, texts);
  }

  /** Takes a viewport that the page has scrolled to already. */
  #look(viewport: Viewport): void {
    this.#viewport = viewport;
    this.#redraw();
  }

  #show(viewport: Viewport): void {
    this.#viewport = bounded(viewport);
    this.#surface.show(this.#viewport);
    this.#redraw();
  }

  #reveal(bar: number): void {
    const { start, end } = this.#episode.picture.bars[bar] ?? { start: 0, end: 0 };
    this.#show(revealing(this.#viewport, start, end));
  }

  /** Zooms around the segment at hand where it can be seen, else around the middle. */
  #zoom(step: ZoomStep): void {
    const { width } = this.#viewport;
    if (step === 'all') {
      this.#show({ ...this.#viewport, span: null });
      return;
    }
    const bar = this.#episode.picture.bars[this.#active];
    const x = bar === undefined ? -1 : xOf(this.#viewport, (bar.start + bar.end) / 2);
    const factor = step === 'in' ? zoomFactor : 1 / zoomFactor;
    this.#show(zoomed(this.#viewport, factor, x >= 0 && x <= width ? x : width / 2));
  }

  #wheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.#show(zoomed(this.#viewport, zoomFactor ** (-event.deltaY / 100), this.#at(event).x));
    } else if (Math.abs(event.deltaY) > Math.abs(event.deltaX) && this.#viewport.span !== null) {
      event.preventDefault();
      this.#surface.list.scrollLeft += event.deltaY;
    }
  }

  #at({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const { left, top } = this.#surface.list.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  #hitAt(event: MouseEvent): Hit | undefined {
    const { x, y } = this.#at(event);
    return hitAt(this.#episode.picture, this.#rows, this.#viewport, x, y);
  }

  #hover(hit: Hit | undefined): void {
    this.#hovered = hit;
    const cursor = hit?.border === undefined ? 'pointer' : 'ew-resize';
    this.#surface.list.style.cursor = hit === undefined ? '' : cursor;
    this.#redraw();
  }

  #pointerMove(event: PointerEvent): void {
    if (this.#drag === undefined) this.#hover(this.#hitAt(event));
    else {
      this.#drag.moveTo(this.#at(event).x, this.#viewport);
      this.#redraw();
    }
  }

  #pointerDown(event: PointerEvent): void {
    const hit = event.button === 0 ? this.#hitAt(event) : undefined;
    if (hit?.border === undefined || this.#dropped !== undefined) return;
    const { picture, gap } = this.#episode;
    this.#drag = new BorderDrag(picture, hit.border, this.#at(event).x, gap);
    this.#surface.list.setPointerCapture(event.pointerId);
  }

  #pointerUp(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag === undefined) return;
    drag.moveTo(this.#at(event).x, this.#viewport);
    this.#endDrag();
    if (!drag.isMoving || drag.time === drag.border.time) return;
    this.#dropped = drag;
    const item = (bar: number | null) =>
      bar === null ? null : (this.#episode.picture.bars[bar]?.item ?? null);
    const { earlier, later } = drag.border;
    this.host.postMessage({
      kind: 'moveBorder',
      stamp: this.#episode.stamp,
      earlier: item(earlier),
      later: item(later),
      time: drag.time,
    });
  }

  #endDrag(): void {
    this.#drag = undefined;
    this.#redraw();
  }

  #click(event: MouseEvent, focus: boolean): void {
    const bar = event.target instanceof Element ? barOf(event.target) : Number.NaN;
    const item = this.#episode.picture.bars[bar]?.item ?? this.#hitAt(event)?.item;
    if (item !== undefined) this.#goTo(item, focus);
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
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keyAction(event.key, this.#episode.picture, this.#active);
    if (action === undefined) return;
    event.preventDefault();
    if (action.kind === 'zoom') this.#zoom(action.step);
    else if (action.kind === 'move') this.#activate(action.bar);
    else {
      const bar = this.#episode.picture.bars[this.#active];
      if (bar !== undefined) this.#goTo(bar.item, action.focus);
    }
  }
}
