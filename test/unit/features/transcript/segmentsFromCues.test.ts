import assert from 'node:assert/strict';
import { runToEnd } from '../../../../server/src/base/steps';
import { segmentsFromCues } from '../../../../server/src/features/transcript/segmentsFromCues';
import { localise } from '../../../../server/src/l10n/localised';
import { Note } from '../../../../server/src/note/note';
import type { CueSegment } from '../../../../server/src/protocol/transcriptProtocol';
import { spokenTranscript } from '../../transcript/spokenTranscript';

/** Cues of five seconds, one after the other: cue 1 from 0:00 to 0:05, cue 2 to 0:10. */
const speech = spokenTranscript(
  Array.from({ length: 40 }, (_, at) => [at * 5000, at * 5000 + 5000] as const),
);

const note = `# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 甲

(01:00-01:10) ***1.2: 广告***
- 乙

# part2: 正题
(02:00-02:20) ***2.1: 数据***
- 丙
`;

type Named = Partial<CueSegment> & Pick<CueSegment, 'firstCue' | 'lastCue'>;

function written(text: string, ...segments: Named[]): string {
  const read = Note.read(text, true);
  const whole = segments.map((segment) => ({ title: '新', points: [], ...segment }));
  const result = runToEnd(segmentsFromCues(read, speech, whole));
  if ('refusal' in result) return localise(result.refusal);
  assert.equal(result.added.length, segments.length);
  return result.note.text;
}

describe('segments that are named by their cues', () => {
  it('stand where their time is, with the times of the cues, and later numbers count on', () => {
    assert.equal(
      written(
        note,
        { firstCue: 30, lastCue: 30, title: '结尾' },
        { firstCue: 4, lastCue: 6, title: '嘉宾', points: ['他是谁', '从哪里来'] },
      ),
      `${note.replace(
        '(01:00-01:10) ***1.2',
        '(00:15-00:30) ***1.2: 嘉宾***\n- 他是谁\n- 从哪里来\n\n(01:00-01:10) ***1.3',
      )}
(02:25-02:30) ***2.2: 结尾***
`,
    );
  });

  it('hold what is said as it is written, whatever its stars, above points with bold words', () => {
    assert.equal(
      written(note, { firstCue: 4, lastCue: 6, words: '说**很好**的', points: ['**他**说'] }),
      note.replace(
        '(01:00-01:10) ***1.2',
        '(00:15-00:30) ***1.2: 新***\n- 说\\*\\*很好\\*\\*的\n- **他**说\n\n(01:00-01:10) ***1.3',
      ),
    );
  });

  it('begin the first part of a post that has none, with the title of the episode', () => {
    assert.equal(
      written('+++\ntitle = "闲谈"\n+++\n', { firstCue: 1, lastCue: 2 }),
      '+++\ntitle = "闲谈"\n+++\n\n# part1: 闲谈\n(00:00-00:10) ***1.1: 新***\n',
    );
  });

  it('begin new parts, which those that follow share, and the parts below count on', () => {
    const added = written(
      note,
      { firstCue: 16, lastCue: 17, part: { newTitle: '插曲' } },
      { firstCue: 18, lastCue: 19, part: { newTitle: '插曲' } },
      { firstCue: 20, lastCue: 20 },
      { firstCue: 21, lastCue: 22, part: { newTitle: '回来' } },
    );
    assert.equal(
      added,
      note.replace(
        '# part2: 正题\n(02:00-02:20) ***2.1',
        [
          '# part2: 插曲',
          '(01:15-01:25) ***2.1: 新***',
          '',
          '(01:25-01:35) ***2.2: 新***',
          '',
          '(01:35-01:40) ***2.3: 新***',
          '',
          '# part3: 回来',
          '(01:40-01:50) ***3.1: 新***',
          '',
          '# part4: 正题\n(02:00-02:20) ***4.1',
        ].join('\n'),
      ),
    );
  });

  it('go into the part that is named, where the starts go on rising', () => {
    assert.match(
      written(note, { firstCue: 20, lastCue: 21, part: { number: 2 } }),
      /# part2: 正题\n\(01:35-01:45\) \*{3}2\.1: 新\*{3}\n\n\(02:00-02:20\) \*{3}2\.2: 数据/,
    );
    assert.equal(
      written(note, { firstCue: 4, lastCue: 5, part: { number: 2 } }),
      'A segment of 00:15 would be out of order in part2: the starts of the segments have to rise',
    );
    assert.equal(
      written(note, { firstCue: 4, lastCue: 5, part: { number: 7 } }),
      'There is no part 7: the note has the parts 1, 2',
    );
  });

  it('are refused where a new part would take in segments of another one', () => {
    assert.equal(
      written(note, { firstCue: 4, lastCue: 5, part: { newTitle: '插曲' } }),
      'A part that begins at 00:15 would take in 1.2, which stands in part1',
    );
  });

  it('are refused, all of them, where one would overlap another segment', () => {
    const fits = { firstCue: 4, lastCue: 5 };
    assert.equal(
      written(note, fits, { firstCue: 11, lastCue: 13 }),
      '00:50-01:05 (cues 11 to 13) would overlap 1.2 (01:00-01:10)',
    );
    assert.equal(
      written(note, fits, { firstCue: 14, lastCue: 14 }),
      '01:05-01:10 (cue 14) would overlap 1.2 (01:00-01:10)',
    );
    assert.equal(
      written(note, fits, { firstCue: 5, lastCue: 6 }),
      'Two segments hold cue 5: cues 4 to 5, and cues 5 to 6',
    );
  });

  it('are refused inside of a segment that goes on behind the one above', () => {
    const goesOn = note.replace('(00:00-00:10)', '(00:00-01:30)');
    assert.equal(
      written(goesOn, { firstCue: 16, lastCue: 17 }),
      '01:15-01:25 (cues 16 to 17) would overlap 1.1 (00:00-01:30)',
    );
    assert.match(written(goesOn, { firstCue: 19, lastCue: 20 }), /^\(01:30-01:40\)/m);
  });

  it('are refused above one whose end nobody can read, which is named by its start', () => {
    const open = note.replace('(01:00-01:10)', '(01:00-)');
    assert.equal(
      written(open, { firstCue: 11, lastCue: 13 }),
      '00:50-01:05 (cues 11 to 13) would overlap 1.2 (01:00)',
    );
  });

  it('are refused for cues that are not there', () => {
    const missing = 'There is no cue 41: the transcript has the cues 1 to 40';
    assert.equal(written(note, { firstCue: 40, lastCue: 41 }), missing);
    assert.match(written(note, { firstCue: 0, lastCue: 3 }), /^There is no cue 0:/);
    assert.match(written(note, { firstCue: 1.5, lastCue: 3 }), /^There is no cue 1\.5:/);
    assert.equal(
      written(note, { firstCue: 8, lastCue: 4 }),
      'The last cue (4) is above the first one (8)',
    );
  });

  it('meet their neighbours as the others of the note do', () => {
    const late = note.replace('(01:00-01:10) ***1.2', '(00:11-01:00) ***1.2');
    const met = written(late, { firstCue: 13, lastCue: 14 }, { firstCue: 15, lastCue: 24 });
    assert.match(met, /\(01:01-01:09\) \*{3}1\.3/);
    assert.match(met, /\(01:10-01:59\) \*{3}1\.4/);
  });

  it('are refused in a note whose times are not in order, which is to be put right first', () => {
    const wrong = note.replace('(02:00-02:20)', '(00:30-02:20)');
    assert.match(written(wrong, { firstCue: 4, lastCue: 5 }), /; put that right first$/);
  });

  it('begin a part whose title is one line, as it is given, without invisible signs', () => {
    const newTitle = '\u202e插曲\u202c\n# part9: {#尾}';
    assert.match(
      written(note, { firstCue: 20, lastCue: 21, part: { newTitle } }),
      /\n# part2: 插曲 \\# part9: \\\{\\#尾\\\}\n\(01:35-01:45\)/,
    );
  });

  it('are published with the title that they were given, whatever it holds', () => {
    assert.match(
      written(note, { firstCue: 4, lastCue: 4, title: '**粗** {{< x >}} <!-- [y](z)\n# part9: q' }),
      /\(00:15-00:20\) \*{3}1\.2: \\\*\\\*粗.+part9: q\*{3}\n/,
    );
  });
});
