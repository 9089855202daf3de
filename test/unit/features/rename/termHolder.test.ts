import assert from 'node:assert/strict';
import { termsIn } from '../../../../server/src/editing/words/renameTerm';
import { termHolder } from '../../../../server/src/features/rename/termHolder';
import type { Term } from '../../../../server/src/frontMatter/terms';
import { Note } from '../../../../server/src/note/note';
import { defaultSite } from '../../../../server/src/site/siteConfig';

const [ai] = termsIn(Note.read('+++\ntags = ["AI"]\n+++\n'), defaultSite.termKeys) as [Term];
const body = '\n# part1: 开场\n(00:00-00:10) ***1.1: 问好***\n';

describe('a file of the workspace', () => {
  it('is a note with the tag, in whatever spelling', () => {
    const text = `+++\ntags = ["Web", "ai"]\n+++${body}`;
    const holder = termHolder('file:///a.md', text, ai);
    assert.equal(holder?.kind, 'note');
    assert.equal(holder?.kind === 'note' && holder.note.text, text);
  });

  it('is left alone where it is no note, also where a note’s line stands in code', () => {
    const ordinary = '+++\ntags = ["AI"]\n+++\n正文\n';
    assert.equal(termHolder('file:///a.md', ordinary, ai)?.kind, 'other');
    assert.equal(termHolder('file:///a.md', `${ordinary}\`\`\`${body}\`\`\`\n`, ai)?.kind, 'other');
  });

  it('is a note by its name alone', () => {
    const text = '+++\ntags = ["AI"]\n+++\n正文\n';
    assert.equal(termHolder('file:///a.episode.md', text, ai)?.kind, 'note');
  });

  it('is a note with YAML or JSON as well', () => {
    for (const front of ['---\ntags: [ai]\n---', '{\n"tags": ["AI"]\n}']) {
      assert.equal(termHolder('file:///a.md', front + body, ai)?.kind, 'note', front);
    }
  });

  it('is told of where its front matter can’t be read and names the tag', () => {
    for (const front of [
      '---\ntags: [ai\n---',
      '+++\ntags = ["AI"\n+++',
      '{\n"tags": ["AI",]\n}',
    ]) {
      assert.equal(termHolder('file:///a.md', front + body, ai)?.kind, 'other', front);
    }
  });

  it('has nothing to do with it otherwise', () => {
    const texts = [
      '',
      `AI${body}`,
      `+++\ntitle = "AI"\ncategories = ["AI"]\n+++${body}`,
      `---\nmail: x\n---${body}`,
      `---\ntags: [AI2]\n---${body}`,
    ];
    for (const text of texts) assert.equal(termHolder('file:///a.md', text, ai), undefined, text);
  });
});
