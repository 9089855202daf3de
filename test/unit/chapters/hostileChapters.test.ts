import assert from 'node:assert/strict';
import { readChapters } from '../../../server/src/chapters/readChapters';
import { processorTime } from '../processorTime';

describe('a file of chapters from a stranger', () => {
  const pieces = [
    ...[
      'a',
      ' ',
      '\t',
      '0:00 ',
      '0:00',
      '(',
      '[',
      '[x](',
      '<',
      '<a ',
      '<a>',
      '&',
      '"',
      '\\',
      '\\\n',
      '=',
      ';',
      '-',
    ],
    ...[
      '- ',
      '1. ',
      '0:00 - 0:01 ',
      '\n',
      '\n\n',
      '[CHAPTER]\n',
      '0.0\t0.0\tx\n',
      '00:00:00.000 x\n',
      'CHAPTER01=0\n',
    ],
    ...[
      '0:00(',
      '**0:00 x\n',
      '[0:00 x\n',
      '0:00 x\n',
      'x 0:00\n',
      '](',
      '`',
      '{',
      '[',
      '*',
      '：',
      'a"b"c',
      ',',
      '<ChapterAtom>',
      '\\a',
      '0:00 --> 0:01\n',
      '--> ',
    ],
  ];
  const starts = [
    ...[
      '',
      '{"chapters":[',
      '{"chapters":"',
      ';FFMETADATA1\n',
      '<psc:chapters>',
      '<Chapters><EditionEntry>',
      'WEBVTT\n\n',
    ],
    ...[
      'start,title\n',
      'start,title\n"',
      'CHAPTER01=00:00:00.000\n',
      '0.0\t1.0\t',
      '00:00:00.000 ',
      '0:00 ',
    ],
  ];
  for (const start of starts) {
    it(`takes time in proportion to it: ${JSON.stringify(start)}`, async function () {
      this.timeout(60_000);
      for (const piece of pieces) {
        const text = start + piece.repeat(Math.ceil(300_000 / piece.length));
        const name = start.startsWith('WEBVTT') ? 'a.chapters.vtt' : 'a.txt';
        const took = await processorTime(() => readChapters(text, name));
        assert.ok(took < 1500, `${JSON.stringify(piece)}: ${took} ms`);
      }
    });
  }
});
