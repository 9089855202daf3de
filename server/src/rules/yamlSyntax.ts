import { readYamlBlock, sourceOf } from '../frontMatter/readFrontMatter';
import { message } from '../l10n/message';
import type { Block } from '../note/block';
import { verifiedYamlRepairs } from '../yaml/errors/verifiedYamlRepairs';
import type { YamlFault } from '../yaml/errors/yamlFault';
import type { BlockRule } from './rule';

/** YAML on which Hugo's build fails, or of which it leaves something out. */
export const yamlSyntax: BlockRule = {
  code: 'yaml-syntax',
  severity: 'error',
  scope: 'block',
  rationale: message('Hugo builds nothing at all while it cannot read this'),
  fixesNeedAuthor: true,
  check: (block) => faultsOf(block).map(({ start, end, message }) => ({ start, end, message })),
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'frontMatter') return [];
    const fault = faultsOf(block).find(({ start }) => start === finding.start);
    if (fault === undefined) return [];
    const repairs = verifiedYamlRepairs(sourceOf(block), fault);
    return repairs.map(({ title, edits }, _, { length }) => ({
      title,
      edits: edits.map((edit) => ({ block: finding.block, ...edit })),
      preferred: length === 1,
    }));
  },
};

function faultsOf(block: Block): readonly YamlFault[] {
  if (block.kind !== 'frontMatter' || block.format !== 'yaml') return [];
  const reading = readYamlBlock(block);
  if (reading.ok) return reading.rejected;
  return reading.error === null ? [] : [reading.error];
}
