import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { flatChapters } from '../../../../server/src/chapters/chapter';
import { chaptersOf } from '../../../../server/src/chapters/chaptersOf';
import { Note } from '../../../../server/src/note/note';
import { listedChapters } from '../../../../server/src/note/publishing/listedChapters';
import { chapterLevels } from '../../../../server/src/note/publishing/platformLimits';

const notes = {
  'the real note': readFileSync('../shared/notes/tech-news-1.md', 'utf8'),
  'a finished sample': readFileSync('docs/samples/episode-12.md', 'utf8'),
  'segments without a part or a title, parts without a segment': `(00:00-00:10) ***0.1: 序***
- 乙

# part1: **甲** & \`<b>\`
(00:10-00:20) ******
- 乙

(00:20-1:00:30) ***1.2: &lt;丙***
- 乙

# part2: 空
# part3:
(1:00:30-1:01:00) ***3.1: 丁***
- 乙
`,
};

describe('the chapters that are held against platforms', () => {
  for (const [name, text] of Object.entries(notes)) {
    for (const level of chapterLevels) {
      it(`are those that are written: ${level} of ${name}`, () => {
        const note = Note.read(text);
        const written = flatChapters(chaptersOf(note, { level }).list.chapters);
        assert.ok(written.length > 0);
        assert.deepEqual(
          listedChapters(note, level, undefined).map(({ start, title }) => [start, title]),
          written.map(({ start, title }) => [start, title]),
        );
      });
    }
  }
});
