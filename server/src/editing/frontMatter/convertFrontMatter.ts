import type { DataDocument } from '../../base/dataTree';
import { memoised } from '../../base/memoised';
import type { Span } from '../../base/span';
import { behindClosingFence, hasWideFence } from '../../frontMatter/fence';
import { type FrontMatterFormat, languageOf } from '../../frontMatter/language';
import { readFrontMatter, sourceOf } from '../../frontMatter/readFrontMatter';
import { writeJsonTable } from '../../json/writeJsonTable';
import { type Message, message } from '../../l10n/message';
import type { FrontMatterBlock } from '../../note/block';
import { writeTomlTable } from '../../toml/writeTomlTable';
import { writeYamlTable } from '../../yaml/writeYamlTable';
import { haveSameValues, type ReadDocument } from './convertProof';
import { placeRemarks } from './convertRemarks';
import { convertScalar, type Direction, languageNames, nameOf } from './convertScalar';
import { treeOf } from './convertTree';
import { refusalOfItems, refusalOfYaml } from './convertYaml';

/** Front matter in another language, or why it cannot be written in that. */
export type Conversion =
  | {
      /** What is replaced, fences included; offsets from the start of the block. */
      readonly span: Span;
      readonly newText: string;
      /** The number of comments that are left out. */
      readonly dropped: number;
    }
  | { readonly refusal: Message };

const writers = { toml: writeTomlTable, yaml: writeYamlTable, json: writeJsonTable };

/**
 * Writes front matter in another language so that Hugo publishes the same from it. Keys and comments
 * keep their order as far as the language allows. Memoised.
 *
 * @param lineEnd of the note
 */
export function convertFrontMatter(
  block: FrontMatterBlock,
  to: FrontMatterFormat,
  lineEnd: string,
): Conversion {
  const known = conversionsOf(block);
  const key = to + lineEnd;
  const conversion = known.get(key) ?? convert(block, to, lineEnd);
  known.set(key, conversion);
  return conversion;
}

const conversionsOf = memoised((_: FrontMatterBlock) => new Map<string, Conversion>());

function convert(block: FrontMatterBlock, to: FrontMatterFormat, lineEnd: string): Conversion {
  const { format: from, text, fence, content, closed } = block;
  if (from === to)
    return { refusal: message('The front matter is {0} already', languageNames[to]) };
  const reading = readFrontMatter(block);
  const behind = behindClosingFence(block);
  const isSound = closed && !hasWideFence(block) && reading.ok && reading.rejected.length === 0;
  if (!isSound || text.slice(behind.start, behind.end).trim() !== '') {
    return { refusal: message('The front matter has a fault; put it right first') };
  }
  const source = sourceOf(block);
  const lines = linesIn({ from, to, lineEnd }, reading, source, content);
  if ('refusal' in lines) return lines;
  const original = { ...reading, format: from, source };
  if (!isProven(original, to, lines, lineEnd)) return { refusal: notAsItIs };
  const fenceLine = fences[to];
  const newText = [...fenceLine, ...lines, ...fenceLine].join(lineEnd);
  const dropped = to === 'json' ? reading.comments.length : 0;
  return { span: { start: fence.start, end: behind.start }, newText, dropped };
}

/** Whether lines are read as the original: with its values, and with as many comments. */
function isProven(
  original: ReadDocument,
  to: FrontMatterFormat,
  lines: readonly string[],
  lineEnd: string,
): boolean {
  const source = lines.join(lineEnd);
  const read = languageOf({ format: to }).read(source);
  if (!read.ok || !haveSameValues(original, { ...read, format: to, source })) return false;
  const isCut = fences[to].some((fence) => lines.some((line) => line.startsWith(fence)));
  return !isCut && (to === 'json' || read.comments.length === original.comments.length);
}

const notAsItIs = message('This front matter cannot be written in another language as it is');

/** The lines at the top and at the bottom; JSON's braces are part of its document. */
const fences = { toml: ['+++'], yaml: ['---'], json: [] };

/** The lines of a document in another language, fences aside, or why there are none. */
function linesIn(
  direction: Direction,
  document: DataDocument,
  source: string,
  content: Span,
): string[] | { readonly refusal: Message } {
  let refusal = direction.from === 'yaml' ? refusalOfYaml(document, source) : undefined;
  const tree = treeOf(document, source, (value, path) => {
    const written = convertScalar(value, path, direction);
    if ('kind' in written) return written;
    refusal ??= written;
    return { kind: 'scalar', written: '' };
  });
  if (tree === undefined) return { refusal: refusal ?? notAsItIs };
  if (tree.repeated !== undefined) {
    refusal ??= message('{0} is set twice, of which Hugo takes one', nameOf(tree.repeated));
  }
  if (direction.from === 'yaml') refusal ??= refusalOfItems(tree, source);
  if (refusal !== undefined) return { refusal };
  placeRemarks(document, source, content, tree, direction.from === 'yaml');
  return writers[direction.to](tree.root);
}
