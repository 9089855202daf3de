import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenDocument } from '../../../server/src/lsp/openDocument';
import { randomNotes } from '../features/randomNotes';

const open = (text: string, languageId = 'markdown') =>
  new OpenDocument('file:///a.md', languageId, 1, text);
const insertion = (line: number, character: number, text: string) => ({
  range: { start: { line, character }, end: { line, character } },
  text,
});

describe('an open document', () => {
  it('is no note while it is ordinary Markdown', () => {
    const document = open('# 随笔\n\n- 在 (00:19) 处\n');
    assert.equal(document.note, undefined);
    document.update([insertion(2, 0, '- 又一行\n')], 2);
    assert.equal(document.note, undefined);
    assert.equal(document.version, 2);
  });

  it('is always a note in its own language', () => {
    assert.equal(open('', 'episode-notes').note?.text, '');
    assert.equal(open('# 随笔\n', 'episode-notes').note?.text, '# 随笔\n');
  });

  it('becomes a note when a line is typed to its end', () => {
    const document = open('开头\n');
    '# part1: 开场'.split('').forEach((letter, at) => {
      document.update([insertion(1, at, letter)], at + 2);
    });
    assert.equal(document.note?.text, '开头\n# part1: 开场');
  });

  it('becomes a note when two lines are joined', () => {
    const document = open('# pa\nrt1: 开场\n');
    const end = { line: 1, character: 0 };
    document.update([{ range: { start: { line: 0, character: 4 }, end }, text: '' }], 2);
    assert.equal(document.note?.text, '# part1: 开场\n');
  });

  it('becomes a note when a line is cut off the text above it', () => {
    const document = open('前文# part1: 开场\n');
    document.update([insertion(0, 2, '\n')], 2);
    assert.equal(document.note?.text, '前文\n# part1: 开场\n');
  });

  it('becomes a note when the code fence around its headings goes, and ceases to when it comes', () => {
    const document = open('```\n# part1: 开场\n```\n');
    const noteOf = () => document.note;
    assert.equal(noteOf(), undefined);
    const fence = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    document.update([{ range: fence, text: '' }], 2);
    assert.ok(noteOf());
    document.update([insertion(0, 0, '```\n')], 3);
    assert.equal(noteOf(), undefined);
    document.update([{ range: fence, text: '' }], 4);
    assert.equal(noteOf()?.text, '# part1: 开场\n```\n');
  });

  it('becomes a note by lines that a change puts far outside of the text', () => {
    const document = open('一\n');
    document.update([insertion(999, 999, '# part1: 开场\n二\n三\n四\n五\n')], 2);
    assert.equal(document.note?.text, '一\n# part1: 开场\n二\n三\n四\n五\n');
  });

  it('ceases to be a note with its last heading', () => {
    const document = open('# part1: 开场\n');
    document.update([insertion(0, 0, '第')], 2);
    assert.equal(document.note, undefined);
    document.update([{ text: '随笔\n' }], 3);
    assert.equal(document.note, undefined);
  });

  it('takes a full text, and changes that build on each other', () => {
    const document = open('随笔\n');
    document.update([{ text: '# part1: x\n' }, insertion(0, 10, '开场')], 2);
    assert.equal(document.note?.text, '# part1: x开场\n');
  });

  it('counts positions in CRLF, lone CR and pairs of surrogates as LSP does', () => {
    const document = open('# part1: 🎉\r\n一\r二\n', 'episode-notes');
    document.update([insertion(0, 11, '!'), insertion(1, 9, '?'), insertion(2, 0, '-')], 2);
    assert.equal(document.note?.text, '# part1: 🎉!\r\n一?\r-二\n');
  });

  it('has the text that the client has, whatever is edited', () => {
    const place = fc.record({ line: fc.nat(30), character: fc.nat(40) });
    const change = fc.oneof(
      fc.record({ range: fc.record({ start: place, end: place }), text: randomNotes }),
      fc.record({ range: fc.record({ start: place, end: place }), text: fc.constant('') }),
      fc.record({ text: randomNotes }),
    );
    fc.assert(
      fc.property(
        randomNotes,
        fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), { maxLength: 6 }),
        fc.boolean(),
        (text, edits, isMarkdown) => {
          const language = isMarkdown ? 'markdown' : 'episode-notes';
          const document = open(text, language);
          let expected = text;
          edits.forEach((changes: TextDocumentContentChangeEvent[], at) => {
            document.update(changes, at + 2);
            expected = changes.reduce(changed, expected);
            assert.equal(document.note?.text, open(expected, language).note?.text);
            if (!isMarkdown) assert.equal(document.note?.text, expected);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** A text after a change, by way of a document that is new for each, as edits far outside spoil it. */
function changed(text: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const document = TextDocument.create('', '', 1, text);
  const ends = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  return text.slice(0, Math.min(...ends)) + change.text + text.slice(Math.max(...ends));
}
