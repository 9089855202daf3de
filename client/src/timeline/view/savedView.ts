import type { PageHost } from '../../views/page/pageHost';
import type { FromPage } from '../messages';
import type { Viewport } from './viewport';

/** The host of the timeline's page. */
export type TimelineHost = PageHost<FromPage>;

/** Zoom and position in a note. VS Code keeps them over reloads and while the view is hidden. */
interface SavedView extends Pick<Viewport, 'span' | 'from'> {
  readonly document: string;
}

/** Zoom and position are kept for this many notes; of others the whole episode is shown. */
const maxNotes = 50;

/** The saved zoom and position of a note; those of the whole episode if there are none. */
export function savedView(
  host: Pick<TimelineHost, 'getState'>,
  document: string,
): Pick<Viewport, 'span' | 'from'> {
  const saved = savedViews(host).find((view) => view.document === document);
  return saved === undefined ? { span: null, from: 0 } : { span: saved.span, from: saved.from };
}

/** Saves zoom and position of a note, as the latest of `maxNotes`. */
export function saveView(
  host: Pick<TimelineHost, 'getState' | 'setState'>,
  document: string,
  { span, from }: Viewport,
): void {
  const others = savedViews(host).filter((view) => view.document !== document);
  // The whole episode is the default and need not be saved.
  const own: SavedView[] = span === null ? [] : [{ document, span, from }];
  host.setState([...others, ...own].slice(-maxNotes));
}

/** The state may be damaged or that of an earlier version; invalid entries are left out. */
function savedViews({ getState }: Pick<TimelineHost, 'getState'>): SavedView[] {
  const state = getState();
  return Array.isArray(state) ? state.filter(isSavedView) : [];
}

function isSavedView(view: unknown): view is SavedView {
  const { document, span, from } = (view ?? {}) as { [key: string]: unknown };
  const isPlace = typeof span === 'number' && span > 0 && typeof from === 'number' && from >= 0;
  return typeof document === 'string' && isPlace;
}
