import type { Delete, Nodes } from 'mdast';
import type { Span } from '../../base/span';
import type { Dialect } from '../inline/dialect';
import { type Flanking, flankingOf } from '../inline/emphasisFlanking';
import { type ParsedMarkdown, spanOf } from '../inline/parseMarkdown';
import { beginsWords, endsWords } from './emphasisPunctuation';

/** Only pairs of tildes are marks here: see `strikes.ts` for single ones. */
export type EmphasisMark = '*' | '_' | '~';

/** A run of marks that Markdown read as emphasis or as text; offsets as in the text parsed. */
export interface EmphasisRun extends Span, Flanking {
  readonly mark: EmphasisMark;
  /** The part of it that is published as characters, or null where all of it became emphasis. */
  readonly literal: Span | null;
}

/** One `<strong>` or `<del>` (width 2) or `<em>` (width 1): the span includes its marks. */
export interface EmphasisNode extends Span {
  readonly mark: EmphasisMark;
  readonly width: 1 | 2;
}

/** A paragraph or heading with every run and every emphasis in it, in document order. */
export interface EmphasisParagraph extends Span {
  readonly runs: readonly EmphasisRun[];
  readonly nodes: readonly EmphasisNode[];
  /** Pairs of tildes where the site has no strikethrough; else they are among the runs. */
  readonly tildes: readonly EmphasisRun[];
}

/** The paragraphs and headings of a parsed masked text. */
export function emphasisParagraphs(
  masked: string,
  parsed: ParsedMarkdown,
  { doubleTilde }: Dialect,
): EmphasisParagraph[] {
  const paragraphs: EmphasisParagraph[] = [];
  visit(parsed.root, masked, parsed, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    if (spanOf(node, parsed).start < 0) return;
    const marks: MarkAt[] = [];
    const nodes: EmphasisNode[] = [];
    visit(node, masked, parsed, (inline) => {
      const span = spanOf(inline, parsed);
      if (inline.type === 'text') marks.push(...literalMarks(masked, span));
      const isStrike = inline.type === 'delete' && isDoubleStrike(inline);
      if (inline.type !== 'strong' && inline.type !== 'emphasis' && !isStrike) return;
      const width = inline.type === 'emphasis' ? 1 : 2;
      nodes.push({ ...span, mark: masked[span.start] as EmphasisMark, width });
      for (let offset = 0; offset < width; offset++) {
        marks.push({ offset: span.start + offset, literal: false });
        marks.push({ offset: span.end - 1 - offset, literal: false });
      }
    });
    const all = groupIntoRuns(masked, marks);
    const [runs, tildes] =
      doubleTilde === 'none'
        ? [all.filter(({ mark }) => mark !== '~'), all.filter(({ mark }) => mark === '~')]
        : [all, []];
    paragraphs.push({ ...spanOf(node, parsed), runs, nodes, tildes });
  });
  return paragraphs;
}

/**
 * The first run of `runs` that the author meant as emphasis and that is published as characters:
 * at least two `*` that touch a character, or any run that encloses text together with an equal
 * one. `_` between ASCII word characters never is, nor are tildes that only trail a word (`好~~，`).
 * Undefined where all is well.
 */
export function firstMeantLiteral(
  masked: string,
  runs: readonly EmphasisRun[],
): EmphasisRun | undefined {
  return runs.find((run) => isMeantLiteral(masked, run, runs));
}

/** Whether `firstMeantLiteral` would count this run among `runs`. */
export function isMeantLiteral(
  masked: string,
  run: EmphasisRun,
  runs: readonly EmphasisRun[],
): boolean {
  if (!canBeMeant(masked, run)) return false;
  if (run.mark === '*' && lengthOf(run) >= 2) return true;
  return runs.some(
    (other) =>
      canBeMeant(masked, other) &&
      (mayEnclose(masked, run, other) || mayEnclose(masked, other, run)),
  );
}

export function lengthOf(span: Span): number {
  return span.end - span.start;
}

function canBeMeant(masked: string, run: EmphasisRun): boolean {
  if (run.literal === null || (run.before === 'space' && run.after === 'space')) return false;
  const neighbours = `${masked[run.start - 1] ?? ''}${masked[run.end] ?? ''}`;
  return run.mark !== '_' || !/^\w\w$/.test(neighbours);
}

function mayEnclose(masked: string, first: EmphasisRun, second: EmphasisRun): boolean {
  if (!encloseText(masked, first, second)) return false;
  if (first.mark !== '~') return true;
  return (
    (first.canOpen || beginsWords(masked.charAt(first.end))) &&
    (second.canClose || endsWords(masked.charAt(second.start - 1)))
  );
}

function encloseText(masked: string, first: EmphasisRun, second: EmphasisRun): boolean {
  return (
    first.end < second.start &&
    first.mark === second.mark &&
    lengthOf(first) === lengthOf(second) &&
    first.after !== 'space' &&
    second.before !== 'space' &&
    masked.slice(first.end, second.start).trim() !== ''
  );
}

/** Whether two tildes enclose what is struck out, not one. */
export function isDoubleStrike({ position, children }: Delete): boolean {
  const inner = children[0]?.position?.start.offset ?? 0;
  return inner - (position?.start.offset ?? 0) === 2;
}

interface MarkAt {
  readonly offset: number;
  readonly literal: boolean;
}

/** The unescaped marks of a text node, read from the source (CommonMark 0.31, section 2.4). */
function literalMarks(masked: string, span: Span): MarkAt[] {
  const marks: MarkAt[] = [];
  for (let offset = span.start; offset < span.end; offset++) {
    const character = masked[offset];
    if (character === '\\') offset++;
    else if (/[*_~]/.test(character ?? '')) marks.push({ offset, literal: true });
  }
  return marks;
}

function groupIntoRuns(masked: string, marks: readonly MarkAt[]): EmphasisRun[] {
  const runs: EmphasisRun[] = [];
  const sorted = marks.toSorted((a, b) => a.offset - b.offset);
  let first = 0;
  sorted.forEach((mark, index) => {
    const next = sorted[index + 1];
    const goesOn = next?.offset === mark.offset + 1 && masked[next.offset] === masked[mark.offset];
    if (goesOn) return;
    const run = runOf(masked, sorted.slice(first, index + 1));
    if (run.mark !== '~' || lengthOf(run) === 2) runs.push(run);
    first = index + 1;
  });
  return runs;
}

function runOf(masked: string, marks: readonly MarkAt[]): EmphasisRun {
  const start = marks[0]!.offset;
  const end = marks.at(-1)!.offset + 1;
  const mark = masked[start] as EmphasisMark;
  const literal = marks.filter((at) => at.literal);
  const part =
    literal.length === 0 ? null : { start: literal[0]!.offset, end: literal.at(-1)!.offset + 1 };
  return { start, end, mark, literal: part, ...flankingOf(masked, start, end, mark) };
}

/** Visits the descendants of a node, except the address that an autolink shows as its text. */
function visit(
  node: Nodes,
  masked: string,
  parsed: ParsedMarkdown,
  enter: (node: Nodes) => void,
): void {
  if (!('children' in node)) return;
  if (node.type === 'link' && masked[spanOf(node, parsed).start] === '<') return;
  for (const child of node.children) {
    enter(child);
    visit(child, masked, parsed, enter);
  }
}
