import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check, fixesOf, safeFixOf } from '../../../server/src/checking/check';
import { Note } from '../../../server/src/note/note';
import { settings } from '../rules/ruleText';

const folder = 'test/notes';
const fail = (_: string, error: unknown) => {
  throw error;
};

/** Bodies with emphasis that is published as it stands, with and without a safe fix. */
const bodies = [
  '- 他说**“你好”**然后走了。',
  '- **开头**“引文”**结尾**，再**“强调**。',
  '- 一个** 词 **和**另一个**。',
  '- *“斜体”*和**“粗体”**在[一行](x)里，见[脚注]。',
  '- 只有**一半。',
  '- ~~“删除”~~了。',
];

describe('the safe fix of a finding', () => {
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const notes = bodies.map((body) => `# part1: 开场\n(00:00-00:10) ***1.1: 你好***\n${body}\n`);

  it('is the first safe one of those that are offered', () => {
    let safe = 0;
    for (const text of [...texts, ...notes]) {
      const note = Note.read(text);
      for (const finding of check(note, settings, fail)) {
        const offered = fixesOf(finding, note, settings, fail).find((fix) => fix.safe);
        const found = safeFixOf(finding, note, settings, fail);
        assert.deepEqual([found?.title, found?.edits], [offered?.title, offered?.edits], text);
        if (found !== undefined) safe++;
      }
    }
    assert.ok(safe > 20);
  });
});
