import type { MadeSegment } from '../rules/generatedNotes';

/** Three segments of which the last belongs between the others. */
export const swapped = `# part1: 甲
(00:00-00:30) ***1.1: 一***
- 一

(01:00-01:30) ***1.2: 三***
- 三
    - 更细

(00:30-01:00) ***1.3: 二***
- 二

- 空行后
`;
/** The same with everything in its place and numbered. */
export const inOrder = `# part1: 甲
(00:00-00:30) ***1.1: 一***
- 一

(00:30-01:00) ***1.2: 二***
- 二

- 空行后

(01:00-01:30) ***1.3: 三***
- 三
    - 更细
`;

/** Segments with the numbers of a part, as they stand. */
export function numbered(segments: readonly MadeSegment[], part: number): MadeSegment[] {
  return segments.map((segment, index) => ({ ...segment, number: `${part}.${index + 1}` }));
}
