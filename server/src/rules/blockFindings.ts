import type { Block } from '../note/block';
import { type BlocksBefore, goneOn, nearest } from '../note/blocksBefore';
import { withoutLiteralEnd } from '../note/literalEnd';
import type { Note } from '../note/note';
import { rules } from './index';
import type { BlockFinding, BlockRule, Finding } from './rule';

/** Hears of a rule that threw. The other rules go on. */
export type OnFailure = (code: string, error: unknown) => void;

interface CodedBlockFinding extends BlockFinding {
  readonly code: string;
}

const blockRules = rules.filter((rule): rule is BlockRule => rule.scope === 'block');
const failures = new WeakMap<Block, [string, unknown][]>();

const checkedBlocks = new WeakMap<Block, readonly CodedBlockFinding[]>();

/**
 * What all block rules say about a block, kept with the block. Never throws: a rule that fails
 * says nothing about the block.
 */
export function checkBlock(block: Block): readonly CodedBlockFinding[] {
  const known = checkedBlocks.get(block);
  if (known !== undefined) return known;
  const findings: CodedBlockFinding[] = [];
  const seen = withoutLiteralEnd(block);
  for (const rule of blockRules) {
    try {
      const own = rule.seesLiteralEnd ? block : seen;
      for (const finding of rule.check(own)) findings.push({ ...finding, code: rule.code });
    } catch (error) {
      failures.set(block, [...(failures.get(block) ?? []), [rule.code, error]]);
    }
  }
  checkedBlocks.set(block, findings);
  return findings;
}

interface Checked {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/** What was said last about the notes of a lineage: from there on only changes are looked at. */
const lastChecked = new WeakMap<object, BlocksBefore<Checked>>();

function checkedBefore(note: Note): Checked {
  const known = lastChecked.get(note.lineage);
  return known === undefined ? { blocks: [], findings: [] } : nearest(known, note.blocks);
}

/** The blocks of a note about which the rules have not been asked, since its lineage was checked. */
export function uncheckedBlocks(note: Note): Block[] {
  const { first, come } = note.spliceFrom(checkedBefore(note).blocks);
  return note.blocks.slice(first, first + come).filter((block) => !checkedBlocks.has(block));
}

/** What all block rules say about a note, in document order. */
export function checkBlocks(note: Note, onFailure: OnFailure): readonly Finding[] {
  const before = checkedBefore(note);
  if (before.blocks === note.blocks) return before.findings;
  const { first, gone, come } = note.spliceFrom(before.blocks);
  const findings: Finding[] = [];
  for (const finding of before.findings) if (finding.block < first) findings.push(finding);
  for (let block = first; block < first + come; block++) {
    const own = note.blocks[block] as Block;
    for (const finding of checkBlock(own)) findings.push(placed(finding, block));
    if (failures.has(own)) reportFailures(own, onFailure);
  }
  const shift = come - gone;
  for (const finding of before.findings) {
    if (finding.block < first + gone) continue;
    findings.push(shift === 0 ? finding : placed(finding, finding.block + shift));
  }
  const checked = { blocks: note.blocks, findings };
  lastChecked.set(note.lineage, goneOn(lastChecked.get(note.lineage), checked));
  return findings;
}

/** A finding of a block in the note, with the block's index in all of its places. */
function placed(finding: CodedBlockFinding, block: number): Finding {
  const { beside } = finding;
  if (beside === undefined) return { ...finding, block };
  const related = [{ place: { ...beside.span, block }, message: beside.message }];
  return { ...finding, block, related };
}

/** A failure is told once for a block, not at each edit elsewhere. */
function reportFailures(block: Block, onFailure: OnFailure): void {
  for (const [code, error] of failures.get(block) ?? []) onFailure(code, error);
  failures.delete(block);
}
