import assert from 'node:assert/strict';
import { readStoredFile } from '../../../../server/src/features/workspace/indexedFile';
import { defaultSite } from '../../../../server/src/site/siteConfig';

const front = `+++
author = "陈默"
tags = ["园艺", "花", " "]
[params]
categories = "周记"
+++
`;
const { termKeys } = defaultSite;

describe('a file of the workspace', () => {
  it('has the values of its front matter and, if it is a note, its parts and segments', () => {
    const { values, symbols } = readStoredFile('file:///a.md', `${front}# part1: 春天\n`, termKeys);
    assert.deepEqual(Object.fromEntries(values), {
      tags: ['园艺', '花'],
      categories: ['周记'],
      author: ['陈默'],
    });
    assert.deepEqual(
      Array.from(symbols, ({ name }) => name),
      ['part1: 春天'],
    );
  });

  it('has its values alone where it is an ordinary post', () => {
    const { values, symbols } = readStoredFile('file:///post.md', `${front}# 春天\n`, termKeys);
    assert.deepEqual(values.get('tags'), ['园艺', '花']);
    assert.deepEqual(symbols, []);
  });

  it('has several authors', () => {
    const { values } = readStoredFile(
      'file:///a.md',
      '+++\nAuthor = ["陈默", 3, "林溪"]\n+++\n',
      termKeys,
    );
    assert.deepEqual(values.get('author'), ['陈默', '林溪']);
  });

  it('has its values in YAML and JSON too', () => {
    for (const text of ['---\ntags:\n  - 花\n---\n', '{"tags": ["花"]}\n']) {
      assert.deepEqual(
        readStoredFile('file:///a.md', text, termKeys).values.get('tags'),
        ['花'],
        text,
      );
    }
  });

  it('has nothing where nothing can be read', () => {
    for (const text of ['', '正文', '+++\ntags = [“花”]\n+++\n', '---\ntags: [a\n---\n']) {
      const { values, symbols } = readStoredFile('file:///a.md', text, termKeys);
      assert.deepEqual([[...values], [...symbols]], [[], []], text);
    }
    assert.equal(
      Array.from(readStoredFile('file:///a.episode.md', '(00:00-00:10) 一', termKeys).symbols)
        .length,
      1,
    );
  });
});
