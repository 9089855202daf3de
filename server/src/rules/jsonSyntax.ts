import type { Fix } from '../editing/finding';
import { readJsonBlock, sourceOf } from '../frontMatter/readFrontMatter';
import type { JsonFault } from '../json/errors/jsonFault';
import { editsForAllAlike } from '../json/errors/jsonRepair';
import { message } from '../l10n/message';
import type { Block } from '../note/block';
import type { BlockRule } from './rule';

/** JSON that Hugo's parser rejects, which fails the build of the whole site, or misreads. */
export const jsonSyntax: BlockRule = {
  code: 'json-syntax',
  severity: 'error',
  scope: 'block',
  rationale: message(
    'Hugo takes JSON by the letter: on most slips it builds nothing at all, and some change what it reads',
  ),
  fixesNeedAuthor: true,
  check: (block) =>
    faultsOf(block).map((fault) => ({
      start: fault.start,
      end: fault.end,
      message: fault.message,
    })),
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    if (block?.kind !== 'frontMatter') return [];
    const fault = faultsOf(block).find(
      ({ start, end }) => start === finding.start && end === finding.end,
    );
    if (fault === undefined) return [];
    const fixes: Fix[] = fault.repairs.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ block: finding.block, ...edit })),
      preferred: fault.repairs.length === 1,
    }));
    const all = readJsonBlock(block).ok ? [] : editsForAllAlike(sourceOf(block));
    if (all.length <= (fixes[0]?.edits.length ?? 0)) return fixes;
    const edits = all.map((edit) => ({ block: finding.block, ...edit }));
    return [...fixes, { title: message('Mend every error of this kind'), edits }];
  },
};

function faultsOf(block: Block): readonly JsonFault[] {
  if (block.kind !== 'frontMatter' || block.format !== 'json') return [];
  const reading = readJsonBlock(block);
  if (reading.ok) return reading.rejected;
  return reading.error === null ? [] : [reading.error];
}
