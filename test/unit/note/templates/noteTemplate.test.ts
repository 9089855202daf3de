import assert from 'node:assert/strict';
import { check } from '../../../../server/src/checking/check';
import { Note } from '../../../../server/src/note/note';
import { newNoteTemplate } from '../../../../server/src/note/templates/noteTemplate';
import { fixed, open } from '../../../../server/src/note/templates/template';
import { defaultSettings } from '../../../../server/src/settings/noteSettings';

const words = { title: open('早市 "一"'), part: '开场', segment: '问好', point: '大家好。' };

describe('a new note', () => {
  const pieces = newNoteTemplate(words, ['title', 'date'], '2025-04-20');
  const text = pieces.map((piece) => piece.text).join('');

  it('has front matter, a part and a segment', () => {
    assert.equal(
      text,
      [
        '+++',
        `title = '早市 "一"'`,
        'date = "2025-04-20"',
        'author = ""',
        'categories = []',
        'tags = []',
        '+++',
        '',
        '# part1: 开场',
        '(00:00-00:01) ***1.1: 问好***',
        '- 大家好。',
        '',
      ].join('\n'),
    );
  });

  it('is filled in from the title to the first point', () => {
    const open = pieces.filter(({ isOpen }) => isOpen).map((piece) => piece.text);
    assert.deepEqual(open, [
      '早市 "一"',
      '2025-04-20',
      '',
      '',
      '',
      '开场',
      '00:01',
      '问好',
      '大家好。',
    ]);
  });

  it('leaves a title that the author has said already', () => {
    const known = newNoteTemplate(
      { ...words, title: fixed('早市') },
      ['title', 'date'],
      '2025-04-20',
    );
    assert.match(known.map((piece) => piece.text).join(''), /^\+\+\+\ntitle = "早市"\n/);
    assert.equal(known.find(({ isOpen }) => isOpen)?.text, '2025-04-20');
  });

  it('has the keys that the author wants in every note, each once, tables below all else', () => {
    const wanted = [
      'params.media',
      'Tags',
      'draft',
      'weight',
      '系列',
      'params',
      'tags',
      'params.duration',
    ];
    const [, frontMatter] = newNoteTemplate(words, wanted, '2025-04-20')
      .map((piece) => piece.text)
      .join('')
      .split('+++\n');
    assert.equal(
      frontMatter,
      [
        'Tags = []',
        'draft = false',
        'weight = 0',
        '"系列" = ""',
        'author = ""',
        'categories = []',
        '',
        '[params]',
        'media = ""',
        'duration = ""',
        '',
      ].join('\n'),
    );
  });

  it('has no problem', () => {
    const note = Note.read(text);
    assert.equal(note.isNote, true);
    const found = check(note, defaultSettings, (_what, error) => assert.fail(String(error)));
    assert.deepEqual(found, []);
  });
});
