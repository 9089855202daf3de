import type { BlockFinding, Finding } from '../editing/finding';
import type { Block } from '../note/block';
import type { Note } from '../note/note';
import { rules } from '../rules/index';
import type { BlockRule } from '../rules/rule';
import type { SiteConfig } from '../site/siteConfig';

/** Called with the code of a rule, or the name of a request, that threw; its caller continues. */
export type OnFailure = (code: string, error: unknown) => void;

interface CodedBlockFinding extends BlockFinding {
  readonly code: string;
}

const blockRules = rules.filter((rule): rule is BlockRule => rule.scope === 'block');
const failures = new WeakMap<Block, [string, unknown][]>();

interface CheckedBlock {
  readonly site: SiteConfig;
  readonly findings: readonly CodedBlockFinding[];
}

const checkedBlocks = new WeakMap<Block, CheckedBlock>();

/**
 * The findings of all block rules about a block in a site, kept with the block for the site that was
 * asked for last. Never throws: a rule that fails has no findings about the block.
 */
export function checkBlock(block: Block, site: SiteConfig): readonly CodedBlockFinding[] {
  const known = checkedBlocks.get(block);
  if (known?.site === site) return known.findings;
  const findings: CodedBlockFinding[] = [];
  for (const rule of blockRules) {
    try {
      for (const finding of rule.check(block, site)) findings.push({ ...finding, code: rule.code });
    } catch (error) {
      failures.set(block, [...(failures.get(block) ?? []), [rule.code, error]]);
    }
  }
  checkedBlocks.set(block, { site, findings });
  return findings;
}

/** The blocks of a note that are not checked yet. */
export function uncheckedBlocks(note: Note, site: SiteConfig): Block[] {
  return note.blocks.filter((block) => checkedBlocks.get(block)?.site !== site);
}

/** The findings of all block rules about a note, in document order. */
export function checkBlocks(
  note: Note,
  site: SiteConfig,
  onFailure: OnFailure,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [index, block] of note.blocks.entries()) {
    for (const finding of checkBlock(block, site)) findings.push(placed(finding, index));
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
