import type { FromPage } from '../messages';
import type { Viewport } from './viewport';

/** What VS Code gives a page to speak with it. */
export interface PageHost {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** Zoom and place in a note, as VS Code keeps them over reloads and while the view is hidden. */
interface SavedView extends Pick<Viewport, 'span' | 'from'> {
  readonly document: string;
}

/** Of so many notes they are kept; of others the whole episode is shown. */
const mostNotes = 50;

/** Zoom and place as they were saved for a note; all of the episode where nothing was. */
export function savedView(
  host: Pick<PageHost, 'getState'>,
  document: string,
): Pick<Viewport, 'span' | 'from'> {
  const saved = savedViews(host).find((view) => view.document === document);
  return saved === undefined ? { span: null, from: 0 } : { span: saved.span, from: saved.from };
}

/** Keeps zoom and place for the next time that the note is shown. */
export function saveView(
  host: Pick<PageHost, 'getState' | 'setState'>,
  document: string,
  { span, from }: Viewport,
): void {
  const others = savedViews(host).filter((view) => view.document !== document);
  // All of the episode is what is shown of a note of which nothing is kept.
  const own: SavedView[] = span === null ? [] : [{ document, span, from }];
  host.setState([...others, ...own].slice(-mostNotes));
}

/** The state may be that of an earlier version, or damaged; what can't be read is left out. */
function savedViews({ getState }: Pick<PageHost, 'getState'>): SavedView[] {
  const state = getState();
  return Array.isArray(state) ? state.filter(isSound) : [];
}

function isSound(view: unknown): view is SavedView {
  const { document, span, from } = (view ?? {}) as { [key: string]: unknown };
  const isPlace = typeof span === 'number' && span > 0 && typeof from === 'number' && from >= 0;
  return typeof document === 'string' && isPlace;
}
