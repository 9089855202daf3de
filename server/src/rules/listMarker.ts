import type { Edit } from '../editing/edit';
import type { Fix } from '../editing/finding';
import { written } from '../editing/labels';
import { canBecomeListItems } from '../editing/words/listedLines';
import { type Message, message } from '../l10n/message';
import type { Block } from '../note/block';
import { type MissedMarker, missedMarkersOf } from '../note/body/missedMarkers';
import type { BlockRule } from './rule';

/**
 * A `-` or `*` directly before a letter where a list was meant, which needs a space between, or a
 * marker with a symbol directly before it, which belongs behind.
 */
export const listMarker: BlockRule = {
  code: 'list-marker',
  severity: 'warning',
  scope: 'block',
  rationale: message('Markdown sees no list there, and joins the lines'),
  check(block) {
    return missedMarkersOf(block).map(({ start, end, symbol }, at) => ({
      start,
      end,
      message: describe(written(block, { start, end }), symbol),
      data: at,
    }));
  },
  fixes(finding, note, { site }) {
    const block = note.blocks[finding.block];
    if (block === undefined) return [];
    const markers = missedMarkersOf(block);
    const marker = markers[finding.data as number];
    if (marker === undefined) return [];
    const fixes: Fix[] = [];
    if (marker.isItemAlone) {
      fixes.push({
        title: titleOf(written(block, marker), marker.symbol),
        edits: editsOf([marker], finding.block),
        preferred: true,
        safe:
          markers.length <= maxVerified &&
          canBecomeListItems(note, finding.block, marker.changes, site.markup.dialect),
      });
    }
    if (markers.length > 1) fixes.push(fixOfAll(block, finding.block));
    return fixes;
  },
};

/** With more markers in one text no fix is safe: verifying each takes a pass over the text. */
const maxVerified = 100;

function describe(marker: string, symbol: string): Message {
  return symbol === ''
    ? message('"{0}" begins no list item here: a space is missing behind it', marker)
    : message('"{0}" begins no list item here: {1} stands before it', marker, symbol);
}

function titleOf(marker: string, symbol: string): Message {
  return symbol === ''
    ? message('Insert a space after "{0}"', marker)
    : message('Move {0} behind "{1}"', symbol, marker);
}

const known = new WeakMap<Block, { readonly index: number; readonly fix: Fix }>();

/** Computed once for all findings of a block, which may be thousands. */
function fixOfAll(block: Block, index: number): Fix {
  const before = known.get(block);
  if (before?.index === index) return before.fix;
  const markers = missedMarkersOf(block);
  const fix: Fix = {
    title: markers.every(({ symbol }) => symbol === '')
      ? message('Insert the space in all {0} lines of this text', markers.length)
      : message('Mend the markers in all {0} lines of this text', markers.length),
    edits: editsOf(markers, index),
  };
  known.set(block, { index, fix });
  return fix;
}

function editsOf(markers: readonly MissedMarker[], block: number): Edit[] {
  return markers.flatMap(({ changes }) => changes.map((change) => ({ ...change, block })));
}
