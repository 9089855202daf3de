import type { RowRange } from './rowLayout';

/** Consecutive cues: from where the selection began to where the keyboard is. */
export interface Selection {
  readonly anchor: number;
  readonly active: number;
}

/** The selected cues. */
export function selectedRun({ anchor, active }: Selection): RowRange {
  return { first: Math.min(anchor, active), last: Math.max(anchor, active) };
}

export function isSelected(selection: Selection, cue: number): boolean {
  const { first, last } = selectedRun(selection);
  return cue >= first && cue <= last;
}

/** The selection with the keyboard at another cue; `extends` keeps where it began. */
export function moveTo(
  selection: Selection,
  cue: number,
  count: number,
  isExtended: boolean,
): Selection {
  const active = Math.min(Math.max(cue, 0), Math.max(count - 1, 0));
  return { anchor: isExtended ? selection.anchor : active, active };
}
