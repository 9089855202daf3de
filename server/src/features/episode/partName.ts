import { written } from '../../editing/labels';
import type { PartBlock } from '../../note/block';

/** The name of a part in lists: `part3: SkyReels`, or `part3` without a title. */
export function partName(block: PartBlock): string {
  const { number, title } = block.heading;
  const name = `part${number}`;
  return title.start < title.end ? `${name}: ${written(block, title)}` : name;
}
