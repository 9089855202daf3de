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

/** Zoom and place as they were saved for this note; all of the episode where nothing was. */
export function savedView(
  host: Pick<PageHost, 'getState'>,
  document: string,
): Pick<Viewport, 'span' | 'from'> {
  const saved = (host.getState() ?? {}) as Partial<SavedView>;
  const { span, from } = saved;
  const isSound = typeof span === 'number' && span > 0 && typeof from === 'number' && from >= 0;
  return saved.document === document && isSound ? { span, from } : { span: null, from: 0 };
}

/** Keeps zoom and place for the next time. */
export function saveView(
  host: Pick<PageHost, 'setState'>,
  document: string,
  { span, from }: Viewport,
): void {
  const saved: SavedView = { document, span, from };
  host.setState(saved);
}
