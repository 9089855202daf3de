import type { ZoomStep } from '../messages';
import type { Picture } from './picture';

/** What a key does in the list. */
export type KeyAction =
  | { readonly kind: 'move'; readonly bar: number }
  | { readonly kind: 'go'; readonly focus: boolean }
  | { readonly kind: 'zoom'; readonly step: ZoomStep }
  /** Moves the border at one side of the active segment by `by` milliseconds. */
  | { readonly kind: 'nudge'; readonly side: 'start' | 'end'; readonly by: number }
  | { readonly kind: 'undo' | 'redo' };

/** The fields of a `KeyboardEvent` that matter here. */
export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

const second = 1000;

const zoomSteps: { readonly [key: string]: ZoomStep } = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'all',
};

/**
 * What a key does while the bar `active` is active. Arrows go to the neighbours and page keys to
 * the parts; Shift with an arrow moves the segment's end, Shift and Alt its start. Undefined for
 * any other key.
 */
export function keyAction(key: Key, { bars }: Picture, active: number): KeyAction | undefined {
  if (key.ctrlKey || key.metaKey) return undoing(key);
  if (key.altKey && !key.shiftKey) return undefined;
  const step = entryOf(zoomSteps, key.key);
  if (step !== undefined) return { kind: 'zoom', step };
  if (bars.length === 0) return undefined;
  if (key.key === 'Enter' || key.key === ' ') return { kind: 'go', focus: key.key === 'Enter' };
  if (key.shiftKey) return nudging(key);
  const last = bars.length - 1;
  const goal = entryOf<number>(
    {
      ArrowLeft: active - 1,
      ArrowUp: active - 1,
      ArrowRight: active + 1,
      ArrowDown: active + 1,
      Home: 0,
      End: last,
      PageUp: partAbove(bars, active),
      PageDown: partBelow(bars, active),
    },
    key.key,
  );
  if (goal === undefined) return undefined;
  return { kind: 'move', bar: Math.min(last, Math.max(0, goal)) };
}

function entryOf<Value>(values: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** VS Code's keys: Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z; Cmd on a Mac. */
function undoing({ key, shiftKey, altKey }: Key): KeyAction | undefined {
  if (altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  return letter === 'y' && !shiftKey ? { kind: 'redo' } : undefined;
}

function nudging({ key, altKey }: Key): KeyAction | undefined {
  const by = entryOf({ ArrowLeft: -second, ArrowRight: second }, key);
  return by === undefined ? undefined : { kind: 'nudge', side: altKey ? 'start' : 'end', by };
}

/** The first segment of the active one's part; if that is active, of the part before. */
function partAbove(bars: Picture['bars'], active: number): number {
  let bar = active - 1;
  while (bar > 0 && bars[bar - 1]?.part === bars[bar]?.part) bar--;
  return bar;
}

function partBelow(bars: Picture['bars'], active: number): number {
  const bar = bars.findIndex(({ part }, index) => index > active && part !== bars[active]?.part);
  return bar === -1 ? bars.length - 1 : bar;
}
