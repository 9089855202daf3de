import type { Block } from '../note/block';
import { missedMarkersOf } from '../note/missedMarkers';
import { type BlockRule, type Edit, type Fix, message } from './rule';
import { written } from './wording';

/** A `-` or `*` right before a letter where a list was meant, which needs a space between. */
export const listMarker: BlockRule = {
  code: 'list-marker',
  severity: 'warning',
  scope: 'block',
  fixesNeedAuthor: true,
  check(block) {
    return missedMarkersOf(block).map((marker) => ({
      start: marker.start,
      end: marker.end,
      message: message(
        '"{0}" begins no list item here: a space is missing behind it',
        written(block, marker),
      ),
    }));
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block === undefined) return [];
    const markers = missedMarkersOf(block);
    const marker = markers.find(({ start }) => start === finding.start);
    if (marker === undefined) return [];
    const one: Fix = {
      title: message('Insert a space after "{0}"', written(block, marker)),
      edits: [spaceBehind(marker.end, finding.block)],
      preferred: true,
    };
    const all: Fix = {
      title: message('Insert the space in all {0} lines of this text', markers.length),
      edits: allSpaces(block, finding.block),
    };
    return [...(marker.isItemAlone ? [one] : []), ...(markers.length > 1 ? [all] : [])];
  },
};

const known = new WeakMap<Block, { readonly index: number; readonly edits: readonly Edit[] }>();

/** Worked out once for all findings of a block, which may be thousands. */
function allSpaces(block: Block, index: number): readonly Edit[] {
  const before = known.get(block);
  if (before?.index === index) return before.edits;
  const edits = missedMarkersOf(block).map(({ end }) => spaceBehind(end, index));
  known.set(block, { index, edits });
  return edits;
}

function spaceBehind(at: number, block: number): Edit {
  return { block, start: at, end: at, newText: ' ' };
}
