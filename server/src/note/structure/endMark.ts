import type { MarkdownState } from './markdownState';
import { Leaf } from './openBlocks';

/** What ends an HTML block, by its kind; for the kinds that a blank line ends, nothing does. */
const htmlEnds: readonly (string | undefined)[] = [undefined, '</', '-->', '?>', '>', ']]>'];

/** By their length; longer fences are looked for by the longest of these. */
const backticks = Array.from({ length: 17 }, (_, length) => '`'.repeat(length));
const tildes = Array.from({ length: 17 }, (_, length) => '~'.repeat(length));

/**
 * What a text must hold to end the raw text that is open in a state: whole lines without it are
 * all literal and leave everything open as it is (CommonMark 0.31, sections 4.5 and 4.6; Hugo's
 * raw shortcodes). Undefined where lines are read one by one. A text that holds it need not end
 * anything.
 */
export function endMarkOf({ containers, leaf, detail, shortcode }: MarkdownState) {
  if (shortcode !== '') return '{{<';
  if (containers.length > 0) return undefined;
  if (leaf === Leaf.html) return htmlEnds[detail];
  if (leaf === Leaf.backticks) return backticks[detail] ?? backticks.at(-1);
  return leaf === Leaf.tildes ? (tildes[detail] ?? tildes.at(-1)) : undefined;
}
