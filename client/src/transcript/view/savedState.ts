import type { PageHost } from '../../views/page/pageHost';
import type { FromTranscriptPage } from '../messages';
import type { Selection } from './selection';

export type TranscriptHost = PageHost<FromTranscriptPage>;

/** What VS Code keeps of the page while it is hidden, and over reloads. */
export interface SavedState {
  /** The `id` of the transcript. */
  readonly id: string;
  readonly selection: Selection;
  /** The first visible cue. */
  readonly first: number;
  readonly query: string;
}

/** The state that was saved; undefined where there is none, or it is damaged. */
export function savedState({ getState }: Pick<TranscriptHost, 'getState'>): SavedState | undefined {
  const { id, selection, first, query } = (getState() ?? {}) as { [key: string]: unknown };
  const { anchor, active } = (selection ?? {}) as { [key: string]: unknown };
  if (typeof id !== 'string' || typeof query !== 'string') return undefined;
  if (!isCount(anchor) || !isCount(active) || !isCount(first)) return undefined;
  return { id, selection: { anchor, active }, first, query };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
