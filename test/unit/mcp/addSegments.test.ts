import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { addSegments } from '../../../server/src/mcp/addSegments';
import { readTranscript } from '../../../server/src/mcp/readTranscript';
import { SeenNotes } from '../../../server/src/mcp/seenNotes';
import { ToolError } from '../../../server/src/mcp/toolAnswer';
import { Note } from '../../../server/src/note/note';
import type { SequenceSegment } from '../../../server/src/note/sequence/sequence';

const authors = `+++
title = "夜谈"
date = "2025-04-20"
+++

# part1: 开场
(00:10-00:20) ***1.1: 问候***
- 作者写的一句话，一个字也不能变。

(00:21-00:30) ***1.2: 话题***
- 又一句。
`;

const cueCount = 60;
/** Cues of two to four seconds, some of them with a pause before. */
const borders = Array.from({ length: cueCount }, (_, at) => {
  const start = 4 * at + (at % 3);
  return { start, end: start + 2 + (at % 2) };
});

const time = (seconds: number) => new Date(1000 * seconds).toISOString().slice(11, 19);
const captions = borders
  .map(({ start, end }, at) => `${at + 1}\n${time(start)},000 --> ${time(end)},000\n话\n`)
  .join('\n');

const wanted = fc.array(
  fc
    .record({
      firstCue: fc.integer({ min: -1, max: cueCount + 2 }),
      more: fc.integer({ min: -1, max: 4 }),
      title: fc.string({ unit: 'grapheme' }),
      points: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 2 }),
    })
    .map(({ firstCue, more, ...words }) => ({ firstCue, lastCue: firstCue + more, ...words })),
  { minLength: 1, maxLength: 3 },
);

describe('Whatever cues a model names', () => {
  let root = '';

  before(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'episode-notes-mcp-')));
    writeFileSync(path.join(root, 'a.srt'), captions);
  });

  after(() => rmSync(root, { recursive: true }));

  it('the note holds cues’ borders alone, and what its author wrote, or is left', async () => {
    const file = path.join(root, 'a.md');
    const place = { given: root, real: root };
    let written = 0;
    await fc.assert(
      fc.asyncProperty(wanted, async (segments) => {
        writeFileSync(file, authors);
        const seen = new SeenNotes();
        await readTranscript({ note: 'a.md' }, place, seen);
        try {
          await addSegments({ note: 'a.md', segments }, place, seen);
        } catch (error) {
          assert.ok(error instanceof ToolError, String(error));
          assert.equal(readFileSync(file, 'utf8'), authors);
          return;
        }
        written++;
        const note = Note.read(readFileSync(file, 'utf8'), true);
        assert.equal(note.sequence.segments.length, 2 + segments.length);
        for (const segment of note.sequence.segments) assertHasBorders(segment);
        const own = (title: string) =>
          note.blocks.find((block) => block.text.includes(`: ${title}***`))?.text ?? '';
        assert.match(own('问候'), /^\(00:10-00:20\).*\n- 作者写的一句话，一个字也不能变。\n+$/);
        assert.match(own('话题'), /^\(00:21-00:30\).*\n- 又一句。\n+$/);
        assert.ok(note.text.startsWith(authors.slice(0, authors.indexOf('(00:10'))));
      }),
      { numRuns: 60 },
    );
    assert.ok(written > 5);
  });
});

/** Each end is that of a cue, or meets the segment there, at its border or in the next second. */
function assertHasBorders({ start, end, above, below }: SequenceSegment): void {
  if (start === 10_000 || start === 21_000) return;
  const isCue = (ms: number, of: 'start' | 'end') => borders.some((own) => 1000 * own[of] === ms);
  const meets = (gap: number) => gap === 0 || gap === 1000;
  assert.ok(isCue(start, 'start') || meets(start - (above?.end ?? 0)), `${start}`);
  assert.ok(isCue(end, 'end') || meets((below?.start ?? 0) - end), `${end}`);
}
