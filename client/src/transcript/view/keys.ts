import type { PageCommand } from '../messages';
import { moveTo, type Selection } from './selection';

/** What a key does in the list. */
export type KeyAction =
  | { readonly kind: 'select'; readonly selection: Selection }
  | { readonly kind: 'command'; readonly command: PageCommand }
  | { readonly kind: 'undo' | 'redo' };

/** The fields of a `KeyboardEvent` that matter here. */
export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** What the keys work on: as many cues as `count`, `pageRows` of them on a page. */
export interface KeyPlace {
  readonly selection: Selection;
  readonly count: number;
  readonly pageRows: number;
}

const letters: { readonly [key: string]: PageCommand } = {
  e: 'extendSegment',
  g: 'goToSegment',
  ' ': 'play',
};

const withControl: { readonly [key: string]: PageCommand } = {
  c: 'copyWords',
  f: 'find',
};

/**
 * What a key does: arrows, Home, End and the page keys move the selection, with Shift its end; Enter
 * makes a segment, with Shift or Ctrl (Cmd) its words too. Undefined for any other key.
 */
export function keyAction(key: Key, place: KeyPlace): KeyAction | undefined {
  if (key.altKey || place.count === 0) return undefined;
  const isControl = key.ctrlKey || key.metaKey;
  if (key.key === 'Enter') {
    const command = isControl || key.shiftKey ? 'newSegmentWithWords' : 'newSegment';
    return { kind: 'command', command };
  }
  const name = key.key.toLowerCase();
  if (isControl && name === 'a') return selectAll(place.count);
  if (isControl && (name === 'z' || name === 'y')) {
    return { kind: name === 'y' || key.shiftKey ? 'redo' : 'undo' };
  }
  const command = entryOf(isControl ? withControl : letters, name);
  if (command !== undefined) return key.shiftKey ? undefined : { kind: 'command', command };
  const goal = goalOf(key.key, place);
  if (goal === undefined || (isControl && name.startsWith('arrow'))) return undefined;
  const selection = moveTo(place.selection, goal, place.count, key.shiftKey);
  return { kind: 'select', selection };
}

function goalOf(key: string, { selection, count, pageRows }: KeyPlace): number | undefined {
  const { active } = selection;
  const goals = {
    ArrowUp: active - 1,
    ArrowDown: active + 1,
    Home: 0,
    End: count - 1,
    PageUp: active - pageRows,
    PageDown: active + pageRows,
  };
  return entryOf<number>(goals, key);
}

function selectAll(count: number): KeyAction {
  return { kind: 'select', selection: { anchor: 0, active: count - 1 } };
}

function entryOf<Value>(values: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
