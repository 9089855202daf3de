import assert from 'node:assert/strict';
import fc from 'fast-check';
import { folding } from '../../../server/src/features/folding';
import { Note } from '../../../server/src/note/note';
import { randomNotes } from './randomNotes';

const text = `+++
title = "样例"
+++

# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 一
    - 二
    - 三
- 四

\`\`\`
代码
\`\`\`

<!-- 待办：
核对时间 -->


# part2: 正题
(00:11-00:20) ***2.1: 只有头***

(00:21-00:30) ***2.2: 一行***
- 五

`;
const foldsOf = (content: string, limit?: number) =>
  folding(Note.read(content, true), limit).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
  );

describe('folding', () => {
  it('folds front matter, parts, segments, nested lists, code and comments, outer ones first', () => {
    assert.deepEqual(foldsOf(text), [
      '0-2',
      '4-16',
      '5-16',
      '6-8',
      '11-13',
      '15-16 comment',
      '19-23',
      '22-23',
    ]);
  });

  it('tells a comment from code by its kind and by nothing else', () => {
    const note = Note.read(text, true);
    assert.equal(folding(note).filter(({ kind }) => kind === 'comment').length, 1);
    assert.ok(folding(note).every((fold) => fold.startCharacter === undefined));
  });

  it('folds YAML and JSON front matter', () => {
    assert.deepEqual(foldsOf('---\ntitle: x\n---\n# part1: x\n'), ['0-2']);
    assert.deepEqual(foldsOf('{\n  "title": "x"\n}\n# part1: x\n'), ['0-2']);
    assert.deepEqual(foldsOf('{"title": "x",\n"date": "" }\n# part1: x\n'), ['0-1']);
    assert.deepEqual(foldsOf('{"title": "x"}\n# part1: x\n'), []);
  });

  it('leaves out the innermost folds where the client takes only so many', () => {
    assert.deepEqual(foldsOf(text, 3), ['0-2', '4-16', '19-23']);
    assert.deepEqual(foldsOf(text, 5), ['0-2', '4-16', '19-23', '5-16', '22-23']);
    assert.deepEqual(foldsOf(text, 0), []);
  });

  it('is the same with CRLF', () => {
    assert.deepEqual(foldsOf(text.replaceAll('\n', '\r\n')), foldsOf(text));
  });

  it('never folds a single line, past the end, or across another fold', () => {
    fc.assert(
      fc.property(randomNotes, (content) => {
        const note = Note.read(content, true);
        const last = note.positionAt(note.length).line;
        const open: number[] = [];
        for (const { startLine, endLine } of folding(note)) {
          assert.ok(startLine >= 0 && startLine < endLine && endLine <= last);
          while (open.length > 0 && (open.at(-1) as number) < startLine) open.pop();
          assert.ok(endLine <= (open.at(-1) ?? last), `${startLine}-${endLine}`);
          open.push(endLine);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
