import assert from 'node:assert/strict';
import { Note } from '../../server/src/note/note';
import { spliceBetween } from '../../server/src/note/splice';
import { uncheckedBlocks } from '../../server/src/rules/blockFindings';
import { check } from '../../server/src/rules/check';
import { settings } from './rules/ruleText';

/** A note of parts with four segments each, all of them right. */
function noteOf(segments: number): string {
  const lines = ['+++', 'title = "菜园"', '+++'];
  for (let at = 0; at < segments; at++) {
    const part = Math.floor(at / 4) + 1;
    if (at % 4 === 0) lines.push(`# part${part}: 第${part}周`);
    lines.push(
      `(${clock(at * 10)}-${clock(at * 10 + 10)}) ***${part}.${(at % 4) + 1}: 第${at}天***`,
    );
    lines.push(`- 浇了**${at}**次水。`, '- 记在本子上。', '');
  }
  return lines.join('\n');
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** Kinds of edits in the middle of a note: what is replaced there, and by what. */
const edits: Record<string, [found: string, replaced: string]> = {
  'typing in a body': ['记在本子上', '都记在本子上'],
  'bold text that does not render': ['记在本子上', '记在**“本子”**上'],
  'changing a title': [': 第', ': 又是第'],
  'changing a time': [') ***', '.5) ***'],
  'inserting a header': ['- 记在本子上。\n', '\n(99:00-99:10) ***9.9: 插播***\n- 记在本子上。\n'],
  'breaking a header': ['***', '**'],
};

describe('An edit', () => {
  for (const [name, [found, replaced]] of Object.entries(edits)) {
    it(`reads and checks as few blocks of a long note as of a short one: ${name}`, () => {
      const costs = [30, 300, 3000].map((segments) => costOf(noteOf(segments), found, replaced));
      assert.deepEqual(costs[1], costs[0]);
      assert.deepEqual(costs[2], costs[0]);
      assert.ok((costs[0]?.read ?? Infinity) <= 3, `${costs[0]?.read} blocks were read`);
      assert.ok((costs[0]?.checked ?? Infinity) <= 3, `${costs[0]?.checked} blocks were checked`);
    });
  }

  it('leaves the numbers of all headers alone where it changes none', () => {
    const note = Note.read(noteOf(300));
    const { sequence, timeline } = note;
    const typed = edit(note, '记在本子上', '都记在本子上');
    assert.equal(typed.sequence, sequence);
    assert.equal(typed.timeline, timeline);
  });
});

/** How many blocks an edit makes anew, and how many of them the rules look at. */
function costOf(text: string, found: string, replaced: string) {
  const note = Note.read(text);
  check(note, settings, fail);
  const edited = edit(note, found, replaced);
  const { come } = spliceBetween(note.blocks, edited.blocks);
  return { read: come, checked: uncheckedBlocks(edited).length };
}

function edit(note: Note, found: string, replaced: string): Note {
  const { text } = note;
  const offset = text.indexOf(found, text.length / 2);
  return note.edit({ offset, deleted: found.length, inserted: replaced });
}

function fail(code: string, error: unknown): never {
  throw new Error(`${code} failed`, { cause: error });
}
