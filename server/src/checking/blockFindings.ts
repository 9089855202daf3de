import type { BlockFinding, Finding } from '../editing/finding';
import type { Block } from '../note/block';
import type { Note } from '../note/note';
import { rules } from '../rules/index';
import type { BlockRule } from '../rules/rule';

/** Called with the code of a rule, or the name of a request, that threw; its caller continues. */
export type OnFailure = (code: string, error: unknown) => void;

interface CodedBlockFinding extends BlockFinding {
  readonly code: string;
}

const blockRules = rules.filter((rule): rule is BlockRule => rule.scope === 'block');
const failures = new WeakMap<Block, [string, unknown][]>();

const checkedBlocks = new WeakMap<Block, readonly CodedBlockFinding[]>();

/**
 * The findings of all block rules about a block, memoised with the block. Never throws: a rule that
 * fails has no findings about the block.
 */
export function checkBlock(block: Block): readonly CodedBlockFinding[] {
  const known = checkedBlocks.get(block);
  if (known !== undefined) return known;
  const findings: CodedBlockFinding[] = [];
  for (const rule of blockRules) {
    try {
      for (const finding of rule.check(block)) findings.push({ ...finding, code: rule.code });
    } catch (error) {
      failures.set(block, [...(failures.get(block) ?? []), [rule.code, error]]);
    }
  }
  checkedBlocks.set(block, findings);
  return findings;
}

/** The blocks of a note that are not checked yet. */
export function uncheckedBlocks(note: Note): Block[] {
  return note.blocks.filter((block) => !checkedBlocks.has(block));
}

/** The findings of all block rules about a note, in document order. */
export function checkBlocks(note: Note, onFailure: OnFailure): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [index, block] of note.blocks.entries()) {
    for (const finding of checkBlock(block)) findings.push(placed(finding, index));
    if (failures.has(block)) reportFailures(block, onFailure);
  }
  return findings;
}

/** Adds the block's index to all places of a finding. */
function placed(finding: CodedBlockFinding, block: number): Finding {
  const { beside } = finding;
  if (beside === undefined) return { ...finding, block };
  const related = [{ place: { ...beside.span, block }, message: beside.message }];
  return { ...finding, block, related };
}

/** Reports the failures of a block once, not again at each edit of another block. */
function reportFailures(block: Block, onFailure: OnFailure): void {
  for (const [code, error] of failures.get(block) ?? []) onFailure(code, error);
  failures.delete(block);
}
