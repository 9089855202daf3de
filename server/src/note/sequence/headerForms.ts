import { memoised } from '../../base/memoised';
import type { PartForm } from '../headers/partHeading';
import type { Note } from '../note';

/** How a note writes its part headings, and its segment headers: over one line or two. */
export interface HeaderForms {
  readonly part: PartForm;
  readonly headerLines: 1 | 2;
}

/**
 * The forms of most headings and headers of a note (format.md, "Style is not error"). Malformed
 * ones do not count; on a tie, or where none counts, the plain form of the grammar wins.
 */
export const headerForms = memoised(({ sequence: { parts, segments } }: Note): HeaderForms => {
  let [longParts, longHeaders] = [0, 0];
  for (const { block } of parts) {
    const { form } = block.heading;
    if (form !== undefined) longParts += form === 'Part' ? 1 : -1;
  }
  for (const { lines } of segments) if (lines > 0) longHeaders += lines === 2 ? 1 : -1;
  return { part: longParts > 0 ? 'Part' : 'part', headerLines: longHeaders > 0 ? 2 : 1 };
});
