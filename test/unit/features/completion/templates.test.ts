import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CompletionItem, InsertTextFormat, type TextEdit } from 'vscode-languageserver';
import { insertPart } from '../../../../server/src/editing/segments/insertPart';
import { insertSegment } from '../../../../server/src/editing/segments/insertSegment';
import { newNoteItems } from '../../../../server/src/features/completion/newNoteItems';
import { outlineItems } from '../../../../server/src/features/completion/outlineItems';
import { openTextEdits } from '../../../../server/src/features/textEdits';
import { Note } from '../../../../server/src/note/note';
import { defaultSettings } from '../../../../server/src/settings/noteSettings';
import { correctNote, type MadeNote, textOf } from '../../rules/generatedNotes';
import { codesIn, tellAll } from '../../rules/ruleText';
import { everything } from './completionText';

const words = { title: 'title', point: 'what is said' };

/** A note in which nothing is wrong but, now and then, that half a minute is left out somewhere. */
const notes = fc
  .tuple(correctNote, fc.option(fc.integer({ min: 1, max: 6 })))
  .map(([made, hole]) => textOf(hole === null ? made : withHoleAt(made, hole)));

function withHoleAt(made: MadeNote, hole: number): MadeNote {
  let count = 0;
  const parts = made.parts.map((part) => ({
    ...part,
    segments: part.segments.map((segment) => {
      const later = count++ < hole ? 0 : 30_000;
      return { ...segment, start: segment.start + later, end: segment.end + later };
    }),
  }));
  return { ...made, parts };
}

describe('what our own templates write', () => {
  it('is found no fault with from stop to stop, by Insert Segment and Insert Part', () => {
    fc.assert(
      fc.property(notes, fc.nat(), fc.boolean(), (text, which, isPart) => {
        const note = Note.read(text);
        const block = 1 + (which % (note.blocks.length - 1));
        const edits = (isPart ? insertPart : insertSegment)(note, block, words);
        assertNothingNew(text, note, openTextEdits(note, edits, true));
      }),
      { numRuns: 100 },
    );
  });

  it('is found no fault with from stop to stop, by what is offered as one types', () => {
    fc.assert(
      fc.property(notes, fc.nat(), (text, which) => {
        const ends = endsOfBlocks(text);
        const place = ends[which % ends.length] as number;
        const [whole] = offeredBehind(text, place, '(');
        const [, start, end] = /\((.*)-\$\{\d:(.*?)\}\)/.exec(newTextOf(whole!)) ?? [];
        for (const typed of ['', `(${start}`, `(${start}-`, `(${start}-${end})`]) {
          assert.equal(offeredBehind(text, place, typed).length, 1, typed);
        }
        // A header that is there, if only nearly so, has a number that those below do not count on.
        if (place === ends.at(-1)) offeredBehind(text, place, `(${start}-${end}) ***`);
        if (isEndOfPart(text, place)) offeredBehind(text, place, '#');
      }),
      { numRuns: 40 },
    );
  });

  it('is the same behind a bracket as by Insert Segment, and behind # as by Insert Part', () => {
    fc.assert(
      fc.property(notes, (made) => {
        const text = made.trimEnd();
        const note = Note.read(text);
        const last = note.blocks.length - 1;
        for (const [typed, insert] of [
          ['(', insertSegment],
          ['#', insertPart],
        ] as const) {
          const [offered] = offeredBehind(text, text.length, typed);
          const [edit] = openTextEdits(note, insert(note, last, words), true);
          assert.ok(edit !== undefined && 'snippet' in edit);
          assert.equal(newTextOf(offered!), edit.snippet.value.trimStart());
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is found no fault with in a note that has nothing else yet', () => {
    for (const text of [
      '',
      '+++\ntitle = "甲"\ndate = 2025-04-20\n+++\n',
      '---\ntitle: 甲\ndate: 2025-04-20\n---\n\n',
    ]) {
      const note = Note.read(text, true);
      for (const insert of [insertSegment, insertPart]) {
        assertNothingNew(text, note, openTextEdits(note, insert(note, 0, words), true));
      }
      for (const typed of ['', '(', '#']) offeredBehind(text, text.length, typed);
    }
    const [item] = newNoteItems({ line: 0, character: 0 }, 0, defaultSettings);
    assertNothingNew('', Note.read(''), [item!.textEdit as TextEdit]);
  });
});

/** What is offered for a beginning that is typed behind a text, and found no fault with. */
function offeredBehind(text: string, place: number, typed: string): CompletionItem[] {
  const before = text.slice(0, place);
  const [lineEnd = '\n'] = /\r?\n/.exec(text) ?? [];
  const blank = before === '' || /\n\s*\n$/.test(before) ? '' : lineEnd + lineEnd;
  const note = Note.read(before + blank + typed + text.slice(place), true);
  const cursor = note.positionAt(place + blank.length + typed.length);
  const items = outlineItems(note, cursor, everything, true).filter(
    ({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet,
  );
  for (const item of items) {
    const own = item.textEdit as TextEdit;
    assertNothingNew(text, note, [own, ...(item.additionalTextEdits ?? [])]);
  }
  return items;
}

/** Where the text of each block with a header or heading ends, without blank lines. */
function endsOfBlocks(text: string): number[] {
  const { blocks, offsets } = Note.read(text);
  return blocks.slice(1).map((block, at) => offsets[at + 1]! + block.text.trimEnd().length);
}

/** Whether no segment of the part stands behind a place. */
function isEndOfPart(text: string, place: number): boolean {
  return /^\s*(?:# part|$)/.test(text.slice(place));
}

function newTextOf({ textEdit }: CompletionItem): string {
  const { range, newText } = textEdit as TextEdit;
  return range.start.character === 1 ? `(${newText}` : newText;
}

type SnippetEdit = ReturnType<typeof openTextEdits>[number];

/**
 * A rule finds nothing in the text after the edits that it has not found before, whatever of the
 * stops is filled in; but that a segment for which no time is left has no length.
 */
function assertNothingNew(before: string, note: Note, edits: readonly SnippetEdit[]): void {
  const known = codesIn(before).map((found) => found.replace(/ \d+$/, ''));
  for (let filled = 0; ; filled++) {
    const { text, isLast } = stateOf(note, edits, filled);
    const squeezed = /\((\S+)-\1\) \*{3}[\d.]+: (?:title|新题)/.test(text) ? ['time-empty'] : [];
    const left = [...known, ...squeezed];
    for (const { code, says } of tellAll(text)) {
      const at = left.indexOf(code);
      assert.notEqual(at, -1, `${code}: ${says}\n${text}`);
      left.splice(at, 1);
    }
    if (isLast) return;
  }
}

/** The text after the edits, the first stops with what an author puts there. */
function stateOf(note: Note, edits: readonly SnippetEdit[], filled: number) {
  let isLast = true;
  const fillIn = (_: string, digit: string, shown = '') => {
    const turn = Number(digit) || 9;
    if (turn > filled) isLast = false;
    if (turn > filled) return shown;
    return shown === 'title' ? '新题' : shown === 'what is said' ? '说了什么。' : shown;
  };
  const text = edits
    .map((edit) => ({
      start: note.offsetAt(edit.range.start),
      end: note.offsetAt(edit.range.end),
      newText: ('snippet' in edit ? edit.snippet.value : edit.newText).replace(
        /\$\{(\d)(?::([^}]*))?\}/g,
        fillIn,
      ),
    }))
    .sort((left, right) => right.start - left.start)
    .reduce(
      (all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end),
      note.text,
    );
  return { text, isLast };
}
