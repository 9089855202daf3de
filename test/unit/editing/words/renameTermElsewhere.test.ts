import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renameTerm, termsIn } from '../../../../server/src/editing/words/renameTerm';
import { termKey } from '../../../../server/src/frontMatter/terms';
import { Note } from '../../../../server/src/note/note';

const body = '# part1: 甲\n(00:00-00:10) ***1.1: 乙***\n- 丙\n';

function renamed(frontMatter: string, old: string, newText: string): string {
  const note = Note.read(frontMatter + body);
  const { text } = renameTerm(note, { taxonomy: 'tags', key: termKey(old) }, newText);
  assert.ok(text.endsWith(body));
  return text.slice(0, -body.length);
}

const yaml = (lines: string) => `---\n${lines}\n---\n`;

describe('a tag of YAML under another name', () => {
  it('has quotes as the one before, and takes some where it needs them', () => {
    for (const [before, newText, after] of [
      ['tags: [AI, Web]', '人工智能', 'tags: [人工智能, Web]'],
      ['tags: ["AI"]', 'KI', 'tags: ["KI"]'],
      ["tags: ['AI']", "Ann's", "tags: ['Ann''s']"],
      ['tags: [AI]', 'a, b', 'tags: ["a, b"]'],
      ['tags: [AI]', 'true', 'tags: ["true"]'],
      ['tags:\n  - AI\n  - Web', 'a, b', 'tags:\n  - a, b\n  - Web'],
      ['tags:\n- AI', 'C#: x', 'tags:\n- "C#: x"'],
      ['tags: AI', '@x', 'tags: "@x"'],
    ] as const) {
      assert.equal(renamed(yaml(before), 'AI', newText), yaml(after));
    }
  });

  it('leaves the list with its line where the new name is there already', () => {
    const before = 'tags:\n  - AI # 旧\n  - x\n  - KI\ndate: 2025-01-01';
    const after = 'tags:\n  # 旧\n  - x\n  - KI\ndate: 2025-01-01';
    assert.equal(renamed(yaml(before), 'AI', 'KI').replace(/ +# 旧/, '  # 旧'), yaml(after));
    assert.equal(renamed(yaml('tags: [AI, KI]'), 'AI', 'KI'), yaml('tags: [KI]'));
    assert.equal(
      renamed(yaml('tags:\n  - AI\n  - ai\n  - x'), 'AI', 'KI'),
      yaml('tags:\n  - KI\n  - x'),
    );
  });

  it('is read back as that name, whatever it is', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const list = fc.constantFrom(
      'tags: [AI]',
      'tags: ["AI"]',
      "tags: ['AI']",
      'tags:\n  - AI',
      'tags: AI',
    );
    fc.assert(
      fc.property(
        list,
        name.filter((text) => text.trim() === text && text !== ''),
        (lines, text) => {
          const [term] = termsIn(
            Note.read(renamed(yaml(lines), 'AI', text) + body),
            new Set(['tags']),
          );
          assert.equal(term?.text, text);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a tag of JSON under another name', () => {
  it('is escaped, and comes up once', () => {
    const json = '{\n  "tags": ["AI", "x"]\n}\n';
    assert.equal(renamed(json, 'AI', 'a"b'), json.replace('AI', 'a\\"b'));
    assert.equal(renamed(json, 'AI', 'x'), '{\n  "tags": ["x"]\n}\n');
  });
});
