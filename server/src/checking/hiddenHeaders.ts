import type { Finding } from '../editing/finding';
import type { Note } from '../note/note';
import { placeBehind, segmentBelow } from '../note/sequence/numbering';
import { nextPart } from '../note/sequence/sequence';
import { blockUnclosed } from '../rules/blockUnclosed';

/**
 * Removes the findings that only exist because an unclosed comment or fence hides headings or
 * headers (one cause is one finding): emptiness and wrong numbers, on both sides.
 *
 * @param findings in any order
 */
export function withoutConsequences(note: Note, findings: readonly Finding[]): Finding[] {
  const hiding = findings.filter(({ code }) => code === blockUnclosed.code);
  const areas = hiding.map(({ block }) => areaAround(note, block));
  return findings.filter((finding) => !areas.some((area) => isConsequence(finding, area)));
}

/** The blocks that an unclosed comment or fence affects, as indexes. */
interface Area {
  readonly hiding: number;
  /** The heading of the part, -1 before the first one. */
  readonly part: number;
  /** The heading of the next part; infinity where none follows. */
  readonly nextPart: number;
  /** The first segment below; infinity where none follows. */
  readonly nextSegment: number;
}

function areaAround({ sequence }: Note, hiding: number): Area {
  const place = placeBehind(sequence, hiding);
  const below = nextPart(sequence, place.part);
  return {
    hiding,
    part: place.part?.blockIndex ?? -1,
    nextPart: below?.blockIndex ?? Number.POSITIVE_INFINITY,
    nextSegment: segmentBelow(sequence, place)?.blockIndex ?? Number.POSITIVE_INFINITY,
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
