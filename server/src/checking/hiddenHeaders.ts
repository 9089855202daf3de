import { lastNotAbove } from '../base/lines';
import type { Finding } from '../editing/finding';
import type { Note } from '../note/note';
import { blockUnclosed } from '../rules/blockUnclosed';

/**
 * Leaves out what is only found because a comment or fence that is never closed hides headings or
 * headers (rules.md, "One cause, one finding"): what is empty or has another number, on both sides.
 *
 * @param findings in any order
 */
export function withoutConsequences(note: Note, findings: readonly Finding[]): Finding[] {
  const hiding = findings.filter(({ code }) => code === blockUnclosed.code);
  const areas = hiding.map(({ block }) => areaAround(note, block));
  return findings.filter((finding) => !areas.some((area) => isConsequence(finding, area)));
}

/** Indexes of blocks. */
interface Area {
  readonly hiding: number;
  /** The heading of the part, -1 before the first one. */
  readonly part: number;
  /** The heading of the next part; infinity where none follows. */
  readonly nextPart: number;
  /** The first segment below; infinity where none follows. */
  readonly nextSegment: number;
}

function areaAround({ blocks, sequence }: Note, hiding: number): Area {
  const { partBlocks, partCount } = sequence;
  const isBeforeParts = partCount === 0 || hiding < (partBlocks[0] as number);
  const part = isBeforeParts ? -1 : lastNotAbove(partBlocks, hiding, partCount);
  const next = blocks.findIndex(({ kind }, index) => index > hiding && kind === 'segment');
  return {
    hiding,
    part: partBlocks[part] ?? -1,
    nextPart: partBlocks[part + 1] ?? Number.POSITIVE_INFINITY,
    nextSegment: next === -1 ? Number.POSITIVE_INFINITY : next,
  };
}

function isConsequence(
  { code, block }: Finding,
  { hiding, part, nextPart, nextSegment }: Area,
): boolean {
  switch (code) {
    case 'segment-empty':
    case 'part-empty':
      return block === hiding;
    case 'segment-number':
    case 'segment-orphan':
      return block >= part && block < nextPart;
    case 'part-number':
      return block === part || block === nextPart;
    case 'time-gap':
    case 'time-first':
      return block === nextSegment;
    default:
      return false;
  }
}
