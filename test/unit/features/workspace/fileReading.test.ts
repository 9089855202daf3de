import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FileReading } from '../../../../server/src/features/workspace/fileReading';
import { readStoredFile } from '../../../../server/src/features/workspace/indexedFile';
import {
  matches,
  type NoteSymbol,
  plainQuery,
  symbolsOf,
} from '../../../../server/src/features/workspace/workspaceSymbols';
import { termKey } from '../../../../server/src/frontMatter/terms';
import { Note } from '../../../../server/src/note/note';
import { defaultSite } from '../../../../server/src/site/siteConfig';

const line = fc.constantFrom(
  '# part1: 春天 Spring',
  '# Part 2:',
  '（00:05－00:09）***1.1： 翻土 🌱***',
  '(00:10-00:20)\n***1.2: 播种***',
  '  (00:20-00:30) ***1.3:***',
  '(00:30-00:40) ***浇水\u2028两次***',
  '- 正文。',
  '',
);

const plain = ({ name, part, range }: NoteSymbol) => ({ name, part, range });
const read = (text: string) => readStoredFile('file:///a.md', text, defaultSite.termKeys);

describe('what the index keeps of a file', () => {
  it('is every part and segment of the note, with its part and its place', () => {
    const lines = fc.array(line, { maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), (some, end) => {
        const text = some.join('\n').replaceAll('\n', end);
        const note = Note.read(text);
        const expected = note.isNote ? Array.from(symbolsOf(note), plain) : [];
        assert.deepEqual(Array.from(read(text).symbols, plain), expected);
      }),
    );
  });

  it('finds in every file what a query matches', () => {
    const reading = read('# part1: 春天 Spring\n(00:00-00:10) ***1.1: 翻土 Ⅱ***\n');
    const query = fc.string({ unit: fc.constantFrom(...'春天翻土sSg1. :ⅱ'), maxLength: 4 });
    fc.assert(
      fc.property(query, (typed) => {
        const letters = plainQuery(typed);
        const isMatched = [...reading.symbols].some((symbol) => matches(symbol, letters));
        assert.ok(!isMatched || reading.mayMatch(letters), typed);
      }),
    );
    assert.ok(!reading.mayMatch('秋'));
  });

  it('is each value of its front matter, whatever characters are in it', () => {
    const text = fc.string({
      unit: fc.constantFrom('花', '"', '\\', '\n', ',', '🌱'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (tags) => {
        const values = new Map([['tags', tags]]);
        assert.deepEqual(new FileReading({ values, symbols: [], isUnread: false }).values, values);
      }),
    );
  });
});

describe('a file that may hold a tag', () => {
  const tag = (text: string) => ({ taxonomy: 'tags', key: termKey(text) });

  it('has it in any spelling that is one term to Hugo', () => {
    const reading = read('+++\ntags = ["Open AI"]\ncategories = ["周记"]\n+++\n');
    assert.ok(reading.mayHold(tag('open-ai')));
    assert.ok(!reading.mayHold(tag('周记')));
  });

  it('has front matter that cannot be read', () => {
    assert.ok(read('+++\ntags = [“花”]\n+++\n').mayHold(tag('花')));
    assert.ok(!read('正文里的花\n').mayHold(tag('花')));
  });
});
