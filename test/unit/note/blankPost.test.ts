import assert from 'node:assert/strict';
import { isBlankPost } from '../../../server/src/note/blankPost';

describe('a post that may become a note', () => {
  const blank = [
    '+++\ntitle = "甲"\n+++\n',
    '+++\ntitle = "甲"\n+++',
    '\n\n+++\r\n+++\r\n\r\n \r\n',
    '---\ntitle: 甲\n---\n\n\n',
    '{\n"title": "甲"\n}\n',
    '\uFEFF+++\n+++\n\t\n',
  ];

  it('has front matter of any kind, and nothing below', () => {
    for (const text of blank) assert.equal(isBlankPost(text), true, JSON.stringify(text));
  });

  it('says nothing yet, but for the line that is written on', () => {
    const [toml] = blank;
    for (const line of ['(', '# par', '  (00:']) {
      assert.equal(isBlankPost(`${toml}\n${line}\n`), false);
      assert.equal(isBlankPost(`${toml}\n${line}\n`, line), true);
      assert.equal(isBlankPost(`${toml}\n${line}\n随笔\n`, line), false);
      assert.equal(isBlankPost(`${toml}\n随笔\n\n${line}`, line), false);
    }
  });

  it('is no other file', () => {
    for (const text of [
      '',
      '\n',
      '(',
      '随笔',
      '# 随笔\n',
      '+++\ntitle = "甲"\n',
      '---\n',
      '+++\n+++ 随笔\n',
    ]) {
      assert.equal(isBlankPost(text), false, JSON.stringify(text));
      assert.equal(isBlankPost(text, text), false, JSON.stringify(text));
    }
  });
});
