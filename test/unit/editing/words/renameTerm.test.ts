import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renameTerm, termsIn } from '../../../../server/src/editing/words/renameTerm';
import { termKey } from '../../../../server/src/frontMatter/terms';
import { Note } from '../../../../server/src/note/note';
import { defaultSite } from '../../../../server/src/site/siteConfig';

describe('a tag or category under another name', () => {
  it('keeps the quotation marks that it had', () => {
    assert.equal(tagged(`tags = ["AI", 'Web']`, 'AI', '人工智能'), `tags = ["人工智能", 'Web']`);
    assert.equal(tagged(`tags = ["AI", 'Web']`, 'Web', '网页'), `tags = ["AI", '网页']`);
    assert.equal(tagged(`tags = ["""AI"""]`, 'AI', 'KI'), `tags = ["""KI"""]`);
    assert.equal(tagged(`tags = 'AI'`, 'AI', 'KI'), `tags = 'KI'`);
  });

  it('is escaped, and takes other marks only where its own cannot hold it', () => {
    assert.equal(tagged(`tags = ["AI"]`, 'AI', 'C:\\ "x"'), `tags = ["C:\\\\ \\"x\\""]`);
    assert.equal(tagged(`tags = ['AI']`, 'AI', 'C:\\ "x"'), `tags = ['C:\\ "x"']`);
    assert.equal(tagged(`tags = ['AI']`, 'AI', "Ann's"), `tags = ["Ann's"]`);
    assert.equal(tagged(`tags = [2025]`, '2025', '2026'), `tags = ["2026"]`);
  });

  it('is found by its meaning, not by how it is written', () => {
    assert.equal(tagged(`tags = ["\\u4eba"]`, '人', '机'), `tags = ["机"]`);
    assert.equal(tagged(`TAGS = ["ai"]`, 'AI', 'KI'), `TAGS = ["KI"]`);
    assert.equal(tagged(`tags = ["open-ai"]`, 'Open AI', 'OpenAI'), `tags = ["OpenAI"]`);
    assert.equal(tagged(`[params]\ntags = ["AI"]`, 'AI', 'KI'), `[params]\ntags = ["KI"]`);
  });

  it('changes nothing else that reads the same', () => {
    const text = `title = "AI"\ncategories = ["AI"]\ncollections = ["AI"]\n[extra]\ntags = ["AI"]`;
    assert.equal(tagged(text, 'AI', 'KI'), text);
    const note = read(`tags = ["AI"]\ncategories = ["AI"]`);
    const renamed = renameTerm(note, { taxonomy: 'categories', key: 'ai' }, 'KI');
    assert.equal(contentOf(renamed), `tags = ["AI"]\ncategories = ["KI"]`);
  });

  it('comes up once where the list has it already, and stays where it was', () => {
    assert.equal(tagged(`tags = ["AI", "KI", "x"]`, 'AI', 'KI'), `tags = ["KI", "x"]`);
    assert.equal(tagged(`tags = ["x", "ki", "AI"]`, 'AI', 'KI'), `tags = ["x", "ki"]`);
    assert.equal(tagged(`tags = ["x", "AI", "ai"]`, 'AI', 'x'), `tags = ["x"]`);
  });

  it('comes up once where the old name stood in two spellings', () => {
    assert.equal(tagged(`tags = ["AI", "x", "ai"]`, 'AI', 'KI'), `tags = ["KI", "x"]`);
    assert.equal(tagged(`tags = ["Ai", "ai"]`, 'ai', 'AI'), `tags = ["AI"]`);
    assert.equal(tagged(`tags = ["ai", "AI"]`, 'ai', 'AI'), `tags = ["AI"]`);
  });

  it('comes up once however often a list has it, and however its commas stand', () => {
    const item = fc.constantFrom('"AI"', "'ai'", '"KI"', '"ki"', '"Web"', '""');
    const between = fc.constantFrom(', ', ',', ',\n  ', ' , ', '\n  , ', ', # 注\n');
    const list = fc.array(fc.tuple(item, between), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(list, fc.boolean(), fc.constantFrom('ki', 'KI', 'x'), (items, isOpen, name) => {
        const written = items.map((pair) => pair.join('')).join('');
        const text = `tags = [${isOpen ? written : written.slice(0, -items.at(-1)![1].length)}]`;
        const renamed = renameTerm(read(text), { taxonomy: 'tags', key: 'ai' }, name);
        const left = termsIn(renamed, defaultSite.termKeys).map(({ key }) => key);
        const before = termsIn(read(text), defaultSite.termKeys).map(({ key }) => key);
        const others = before.filter((key) => key !== 'ai');
        const isNew = before.includes('ai') && !others.includes(termKey(name));
        const expected = isNew ? [...others, termKey(name)] : others;
        assert.deepEqual(left.toSorted(), expected.toSorted(), contentOf(renamed));
      }),
    );
    const many = `tags = [${'"AI", '.repeat(5000)}]`;
    assert.equal(tagged(many, 'AI', 'KI'), 'tags = ["KI", ]');
  });

  it('leaves the comments and lines of a list over several lines', () => {
    const list = 'tags = [\r\n  "KI", # eins\r\n  "AI",\r\n  "Web", # zwei\r\n]';
    assert.equal(tagged(list, 'AI', 'KI'), list.replace('  "AI",\r\n', ''));
  });

  it('leaves a note as it is that does not have it, or cannot be read', () => {
    for (const text of [`tags = ["Web", ""]`, `tags = ["AI"`, `title = "x"`]) {
      const note = read(text);
      assert.equal(renameTerm(note, { taxonomy: 'tags', key: 'ai' }, 'KI'), note);
    }
  });
});

/** The front matter after a tag has got another name. */
function tagged(content: string, old: string, newName: string): string {
  return contentOf(renameTerm(read(content), { taxonomy: 'tags', key: termKey(old) }, newName));
}

function read(content: string): Note {
  return Note.read(`+++\n${content}\n+++\n# part1: x\n`);
}

function contentOf(note: Note): string {
  return note.text.slice('+++\n'.length, note.text.indexOf('\n+++\n# '));
}
