import type { TextEdit } from 'vscode-languageserver';
import { lineStartsOf } from '../base/lines';
import type { Span } from '../base/span';
import { runToEnd, type Steps } from '../base/steps';
import { replace } from '../editing/edits';
import type { Note } from '../note/note';
import { textEdits } from './textEdits';

/**
 * The edits that turn one note into another, without the blocks at the start and end that both
 * share. With an equal number of blocks they are computed for each changed block, line by line;
 * else one edit replaces all blocks between.
 */
export function minimalEdits(from: Note, to: Note): TextEdit[] {
  return runToEnd(minimalEditsInSteps(from, to));
}

/** Computes `minimalEdits`, with a step for each changed block. */
export function* minimalEditsInSteps(from: Note, to: Note): Steps<TextEdit[]> {
  const before = from.blocks;
  const after = to.blocks;
  let top = 0;
  while (top < before.length && top < after.length && before[top] === after[top]) top++;
  let bottom = 0;
  const maxBottom = Math.min(before.length, after.length) - top;
  while (bottom < maxBottom && before.at(-1 - bottom) === after.at(-1 - bottom)) bottom++;
  if (before.length === after.length) {
    const edits: TextEdit[] = [];
    for (let block = top; block < before.length - bottom; block++) {
      const [old, fresh] = [before[block], after[block]];
      if (old === fresh) continue;
      edits.push(...editsOf(from, block, old?.text ?? '', fresh?.text ?? ''));
      yield;
    }
    return edits;
  }
  const newText = after
    .slice(top, after.length - bottom)
    .map((block) => block.text)
    .join('');
  const last = before.length - 1 - bottom;
  const start = from.position(top, 0);
  const end = last < top ? start : from.position(last, before[last]?.text.length ?? 0);
  return [{ range: { start, end }, newText }];
}

/** Separate edits for each line that differs, so that unchanged lines between stay untouched. */
function editsOf(note: Note, block: number, old: string, newText: string): TextEdit[] {
  return pairedPieces(old, newText).flatMap(([from, to]) =>
    textEdits(note, replace(note, block, from, newText.slice(to.start, to.end))),
  );
}

/**
 * Divides two texts into equally many corresponding pieces: by lines where both have as many, else
 * by lines with text and the blanks between them, else each text is one piece.
 */
function pairedPieces(old: string, newText: string): [Span, Span][] {
  for (const cut of [linesOf, linesWithText]) {
    const [before, after] = [cut(old), cut(newText)];
    if (before.length === after.length) return before.map((span, at) => [span, after[at] as Span]);
  }
  return [
    [
      { start: 0, end: old.length },
      { start: 0, end: newText.length },
    ],
  ];
}

/** The lines of a text, each with its line end. */
function linesOf(text: string): Span[] {
  const starts = lineStartsOf(text);
  return starts.map((start, line) => ({ start, end: starts[line + 1] ?? text.length }));
}

/** Alternates blanks and lines with text (without trailing blanks); first and last are blanks. */
function linesWithText(text: string): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (const { start, end } of linesOf(text)) {
    const own = text.slice(start, end).trimEnd();
    if (own === '') continue;
    spans.push({ start: done, end: start }, { start, end: start + own.length });
    done = start + own.length;
  }
  return [...spans, { start: done, end: text.length }];
}
