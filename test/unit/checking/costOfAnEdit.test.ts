import assert from 'node:assert/strict';
import { uncheckedBlocks } from '../../../server/src/checking/blockFindings';
import { check } from '../../../server/src/checking/check';
import { MarkdownLine } from '../../../server/src/markdown/blocks/markdownLine';
import { Note } from '../../../server/src/note/note';
import { rules } from '../../../server/src/rules';
import { defaultSite } from '../../../server/src/site/siteConfig';
import { settings } from '../rules/ruleText';

/** What rules are asked about beyond the blocks that change, and what silences some of it. */
const faults = `<!-- episode-notes-disable time-gap time-order -->
# part 900 旧账
(900:00-900:10) ***900.1: 表头在列表里***
- 一条
(900:10-900:20) ***900.2: 跟在列表后面***
- 报**“木桶”的错误**，用了5~10分钟，后来20~30分钟。
-没有空格
-还是没有空格
改成标题
---
<!-- episode-notes-disable-next-line strikethrough-accidental -->
- 又用了5~10分钟，后来20~30分钟。
(9:00-0:10) ***900.3: 倒着写***
(900:75-900:90) **900.5: 星号少了***
<!-- episode-notes-enable -->
`;

/** A note of parts with four segments each, all of them right, and of some faults at its end. */
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
  return `${lines.join('\n')}\n${faults}`;
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
      for (const segments of [30, 300, 3000]) {
        const { read, checked } = costOf(noteOf(segments), found, replaced);
        assert.ok(read <= 4, `${read} blocks were read`);
        assert.ok(checked <= 4, `${checked} blocks were checked`);
      }
    });
  }

  for (const [name, [found, replaced]] of Object.entries(edits)) {
    it(`asks rules as seldom in a long note as in a short one, and reads few lines: ${name}`, () => {
      for (const segments of [30, 300, 3000]) {
        const { blocks, neighbours, lines } = workOf(noteOf(segments), found, replaced);
        assert.ok(blocks <= 4 * blockRules.length, `blocks were looked at ${blocks} times`);
        assert.ok(neighbours <= 10, `neighbours were looked at ${neighbours} times`);
        assert.ok(lines <= 20, `${lines} lines were read`);
      }
    });
  }
});

describe('A fence', () => {
  it('leaves the same findings when it is closed as if it had never been open', () => {
    const body = '- 记在本子上。';
    const note = Note.read(noteOf(3000));
    const before = check(note, settings, fail);
    const opened = edit(note, body, `\`\`\`\n${body}`);
    assert.ok(check(opened, settings, fail).length < before.length);
    const typed = edit(opened, body, `${body}字`);
    check(typed, settings, fail);
    const closed = edit(typed, `${body}字`, `${body}\n\`\`\``);
    const fresh = Note.read(closed.text);
    assert.deepEqual(check(closed, settings, fail), check(fresh, settings, fail));
  });
});

/** How many blocks an edit makes anew, and how many of them the rules look at. */
function costOf(text: string, found: string, replaced: string) {
  const note = Note.read(text);
  check(note, settings, fail);
  const edited = edit(note, found, replaced);
  const before = new Set(note.blocks);
  const read = edited.blocks.filter((block) => !before.has(block)).length;
  return { read, checked: uncheckedBlocks(edited, defaultSite).length };
}

const blockRules = rules.filter((rule) => rule.scope === 'block');

/** What an edit and all rules after it do. */
interface Work {
  /** How often a rule looks at a block, or at what stands beside one. */
  blocks: number;
  neighbours: number;
  /** How many lines are read as Markdown whose shape does not tell enough, over again or not. */
  lines: number;
}

function workOf(text: string, found: string, replaced: string): Work {
  const note = Note.read(text);
  check(note, settings, fail);
  const work: Work = { blocks: 0, neighbours: 0, lines: 0 };
  const restore = [
    ...blockRules.map((rule) => counted(rule, 'check', () => work.blocks++)),
    ...blockRules.map((rule) => counted(rule, 'holds', () => work.neighbours++)),
    counted(MarkdownLine.prototype, 'read', () => work.lines++),
  ];
  try {
    check(edit(note, found, replaced), settings, fail);
  } finally {
    for (const each of restore) each();
  }
  return work;
}

/** Has a method, if there is one, tell of each call. Gives what puts it back. */
function counted<Name extends string>(
  object: { readonly [Key in Name]?: unknown },
  name: Name,
  called: () => void,
): () => void {
  const method = object[name];
  if (typeof method !== 'function') return () => {};
  const put = (value: unknown) => Object.defineProperty(object, name, { value });
  put(function (this: unknown, ...given: unknown[]) {
    called();
    return Reflect.apply(method, this, given);
  });
  return () => put(method);
}

function edit(note: Note, found: string, replaced: string): Note {
  const { text } = note;
  const offset = text.indexOf(found, text.length / 2);
  return note.edit({ offset, deleteCount: found.length, inserted: replaced });
}

function fail(code: string, error: unknown): never {
  throw new Error(`${code} failed`, { cause: error });
}
