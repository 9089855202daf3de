import { written } from '../../editing/labels';
import type { PartBlock } from '../../note/block';

/** A part as lists name it: `part3: SkyReels`, or `part3` where it has no title. */
export function partName(block: PartBlock): string {
  const { number, title } = block.heading;
  const name = `part${number}`;
  return title.start < title.end ? `${name}: ${written(block, title)}` : name;
}
