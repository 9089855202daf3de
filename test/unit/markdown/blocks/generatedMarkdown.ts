import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Position } from 'unist';
import {
  documentStart,
  type LineReading,
  type MarkdownState,
  readLine,
} from '../../../../server/src/markdown/blocks/markdownState';
import { Leaf } from '../../../../server/src/markdown/blocks/openBlocks';

export const header = '(00:00-00:03) ***1.1: x***';

const fences = ['```', '````', '``` js', '```a`b', '~~~', '~~~~', '~~~ a`b'];
const htmlStarts = ['<!-- a', '<?php', '<!DOC', '<![CDATA[', '<pre>', '<script', '<div>', '</div>'];
const htmlEnds = ['b -->', '-->', '?>', 'x>', 'a ]]>', '</pre>', 'x </script> y'];
const htmlOnOneLine = [
  '<!-- a -->',
  '<? b ?>',
  '<p/>',
  '<hr>',
  '<b>',
  '</b>',
  '<b c="d">',
  '<b> x',
];
const items = ['- a', '* a', '+ a', '1. a', '2. a', '1) a', '10. a', '-a', '1234567890. a'];
const emptyItems = ['-', '*', '1.', '2.', '- '];
const nested = [
  '- - a',
  '- > a',
  '> - a',
  '-     a',
  '-\ta',
  '- ```',
  '- <!-- z',
  '> ~~~',
  '> <div>',
];
const quotes = ['> a', '>', '>a', '> > a', '>  - b', '>\ta'];
const blanks = ['', '', '', '', '  ', '\t'];
const leaves = ['a', 'b', '===', '--', '---', '***', '- - -', '# h', '#', '#h', '# part1: x'];
const definitions = ['[a]: /u', '[b]: <x> "t"', '"t"', '[a]: /u x'];
const definitionPieces = [
  '[a]:',
  '/u',
  '[a',
  'b]: /u',
  '[a]: /u "t',
  't',
  't"',
  '[',
  ']:',
  "'t",
  "'",
];
const headers = [header, header, header, header, header, header];

const indents = [
  '',
  '',
  '',
  '',
  '',
  ' ',
  '  ',
  '   ',
  '    ',
  '     ',
  '      ',
  '\t',
  ' \t',
  '> ',
];

const line = fc
  .tuple(
    fc.constantFrom(...indents),
    fc.oneof(
      ...[fences, htmlStarts, htmlEnds, htmlOnOneLine, items, emptyItems, nested, quotes].map(
        (lines) => fc.constantFrom(...lines),
      ),
      ...[blanks, leaves, definitions, definitionPieces, headers].map((lines) =>
        fc.constantFrom(...lines),
      ),
      ...[blanks, headers, headers].map((lines) => fc.constantFrom(...lines)),
    ),
  )
  .map(([indent, rest]) => indent + rest);

/** The lines of small documents, without line ends, that mix every kind of block. */
export const markdownLines = fc
  .array(line, { minLength: 1, maxLength: 10 })
  .filter((lines) => !isReadDifferently(lines));

/** Whether a line is a segment header that nothing but the lines above can keep from being one. */
export function isHeaderLine(text: string): boolean {
  return text.trimStart() === header && text.length - header.length <= 3 && !text.startsWith('\t');
}

const noShortcodes: ReadonlySet<string> = new Set();

/** What the tracker says about every line. */
export function readLines(
  lines: readonly string[],
  entry: MarkdownState = documentStart,
  paired: ReadonlySet<string> = noShortcodes,
): LineReading[] {
  let state = entry;
  return lines.map((text) => {
    const reading = readLine(state, text, 0, text.length, paired);
    state = reading.state;
    return reading;
  });
}

/** What remark-parse says: 0-based numbers of the lines of which it is true. */
export interface RemarkLines {
  /** In a block of code or raw HTML. */
  readonly literal: ReadonlySet<number>;
  /** Starting a paragraph (or the text of a setext heading) right in the document. */
  readonly paragraphStarts: ReadonlySet<number>;
}

export function remarkLines(text: string): RemarkLines {
  const literal = new Set<number>();
  const paragraphStarts = new Set<number>();
  visitRemark(text, (node, parent, first, last) => {
    const block = node.type === 'code' || (node.type === 'html' && !phrasingParents.has(parent));
    for (let number = first; block && number <= last; number++) literal.add(number);
    if (parent !== 'root') return;
    if (node.type === 'paragraph') paragraphStarts.add(first);
    // remark-parse lets a setext heading begin with the link definitions above it.
    if (node.type === 'heading') {
      paragraphStarts.add((node.children[0]?.position?.start.line ?? first + 1) - 1);
    }
  });
  return { literal, paragraphStarts };
}

const phrasingParents = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'link']);

/** Calls back for every node with its parent's type and its 0-based first and last line. */
export function visitRemark(
  text: string,
  visit: (node: Nodes, parent: string, first: number, last: number) => void,
): void {
  const walk = (node: Nodes, parent: string): void => {
    visit(node, parent, node.position!.start.line - 1, lastLine(text, node.position!));
    if ('children' in node) for (const child of node.children) walk(child, node.type);
  };
  walk(unified().use(remarkParse).parse(text), '');
}

/**
 * The 0-based last line. A node that ends at the beginning of its line has nothing there:
 * remark-parse lets unclosed code and its containers reach up to what ends them.
 */
export function lastLine(text: string, { end }: Position): number {
  const { offset = 0, line, column } = end;
  const before = text.slice(offset - column + 1, offset);
  return /^[ \t>]*$/.test(before) && line > 1 ? line - 2 : line - 1;
}

const emptyMarker = /(?:^|[\s>])(?:[-*+]|\d{1,9}[.)])[ \t]*$/;
const laterNumber = /(?:^|[\s>])(?!1[.)])\d{1,9}[.)][ \t]/;

/**
 * Whether a document runs into one of the cases in which remark-parse is at odds with CommonMark's
 * own parser; each has its test by name in markdownState.test.ts.
 */
export function isReadDifferently(lines: readonly string[]): boolean {
  const readings = readLines(lines);
  return lines.some((text, index) => {
    const before = readings[index - 1]?.state ?? documentStart;
    const open = before.leaf === Leaf.paragraph || before.leaf === Leaf.definitions;
    const reluctantItem = emptyMarker.test(text) || laterNumber.test(text);
    if (reluctantItem && followsIndentedCode(lines, readings, index)) return true;
    if (reluctantItem && open && reluctantItemIsNested(text)) return true;
    return open && before.containers.length > 0 && /^[ \t>]*<(?:\/?b|\/pre)/.test(text);
  });
}

function reluctantItemIsNested(text: string): boolean {
  const inner = text.replace(/^[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)/, '');
  return inner !== text && (emptyMarker.test(inner) || laterNumber.test(inner));
}

function followsIndentedCode(
  lines: readonly string[],
  readings: readonly LineReading[],
  index: number,
): boolean {
  let above = index - 1;
  while (above >= 0 && lines[above]?.trim() === '') above--;
  return readings[above]?.literal === true && /(?: {4}|\t)/.test(lines[above] ?? '');
}
