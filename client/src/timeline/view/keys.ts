import type { ZoomStep } from '../messages';
import type { Picture } from './picture';

/** What a key does in the list. */
export type KeyAction =
  | { readonly kind: 'move'; readonly bar: number }
  | { readonly kind: 'go'; readonly focus: boolean }
  | { readonly kind: 'zoom'; readonly step: ZoomStep };

const zoomSteps: { readonly [key: string]: ZoomStep } = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'all',
};

/**
 * What a key means while the keyboard is at a bar: arrows go to the neighbours, page keys to the
 * parts. Undefined for any other key.
 *
 * @param key as in `KeyboardEvent.key`
 */
export function keyAction(key: string, { bars }: Picture, active: number): KeyAction | undefined {
  const step = Object.hasOwn(zoomSteps, key) ? zoomSteps[key] : undefined;
  if (step !== undefined) return { kind: 'zoom', step };
  if (bars.length === 0) return undefined;
  if (key === 'Enter' || key === ' ') return { kind: 'go', focus: key === 'Enter' };
  const last = bars.length - 1;
  const goals: { readonly [key: string]: number } = {
    ArrowLeft: active - 1,
    ArrowUp: active - 1,
    ArrowRight: active + 1,
    ArrowDown: active + 1,
    Home: 0,
    End: last,
    PageUp: partAbove(bars, active),
    PageDown: partBelow(bars, active),
  };
  const goal = Object.hasOwn(goals, key) ? goals[key] : undefined;
  if (goal === undefined) return undefined;
  return { kind: 'move', bar: Math.min(last, Math.max(0, goal)) };
}

/** The first segment of this part or, from there, of the one before. */
function partAbove(bars: Picture['bars'], active: number): number {
  let bar = active - 1;
  while (bar > 0 && bars[bar - 1]?.part === bars[bar]?.part) bar--;
  return bar;
}

function partBelow(bars: Picture['bars'], active: number): number {
  const bar = bars.findIndex(({ part }, index) => index > active && part !== bars[active]?.part);
  return bar === -1 ? bars.length - 1 : bar;
}
