import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Note } from '../../../../server/src/note/note';
import { fixedText, tellAll } from '../../rules/ruleText';
import { typosOf } from './typos';

interface Layout {
  readonly name: string;
  /** A header in this layout; its range is the one between its neighbours. */
  readonly header: string;
  readonly above: string;
  readonly below: readonly string[];
}

const layouts: readonly Layout[] = [
  {
    name: 'minutes and seconds',
    header: '(01:10-01:20) ***1.2: 晒透***',
    above: '(00:00-01:10) ***1.1: 上山***',
    below: ['(01:20-01:30) ***1.3: 下山***', '(01:30-01:40) ***1.4: 过秤***'],
  },
  {
    name: 'hours',
    header: '(1:02:10-1:03:45) ***1.2: Cloud IDE 的优势***',
    above: '(0:00:00-1:02:10) ***1.1: 上山***',
    below: ['(1:03:45-1:05:00) ***1.3: 下山***', '(1:05:00-1:06:10) ***1.4: 过秤***'],
  },
  {
    name: 'a number in the title',
    header: '(06:07-08:39) ***1.2: Wan 2.1 有 3 种模型***',
    above: '(00:00-06:07) ***1.1: 上山***',
    below: ['(08:39-09:00) ***1.3: 下山***', '(09:00-09:40) ***1.4: 过秤***'],
  },
  {
    name: 'two lines',
    header: '(01:10-01:20)\n***1.2: 晒透***',
    above: '(00:00-01:10)\n***1.1: 上山***',
    below: ['(01:20-01:30)\n***1.3: 下山***', '(01:30-01:40)\n***1.4: 过秤***'],
  },
];

function noteOf({ above, below }: Layout, header: string): string {
  const segments = [above, '- 天没亮。', '', header, '- 只要芽。', ''];
  return ['# part1: 采茶', ...segments, ...below.flatMap((line) => [line, '- 好。', ''])].join(
    '\n',
  );
}

const numberAndTitle = /\*.*$/;
/** Five digits and more before stars and title. */
const timesInFront = /^(?:[^*\d\p{Script=Han}]*\d){5}/u;

interface Typed {
  readonly typed: string;
  readonly text: string;
}

/** Whether no segment begins where the header stands. */
function isLost({ text, typed }: Typed): boolean {
  const note = Note.read(text);
  const start = text.indexOf(typed);
  return !note.blocks.some(({ kind }, at) => {
    const offset = note.offsets[at] as number;
    return kind === 'segment' && offset >= start && offset < start + typed.length;
  });
}

function nth(all: readonly string[], at: number): string {
  return all[at % all.length] as string;
}

/** The lines of the header itself, between the body above and its own. */
function ownLines(text: string): string {
  return text.slice(text.indexOf('天没亮。\n\n') + 6, text.indexOf('\n- 只要芽。'));
}

for (const layout of layouts) {
  describe(`a header with one character mistyped (${layout.name})`, () => {
    const notes = typosOf(layout.header).map((typed) => ({ typed, text: noteOf(layout, typed) }));

    it('keeps its place in the outline, whichever key was hit', () => {
      const lost = notes.filter(isLost).map(({ typed }) => typed);
      assert.deepEqual(lost, []);
    });

    it('keeps it in at least 98 of 100 notes where two keys were hit wrong', () => {
      const twice = fc
        .sample(fc.tuple(fc.nat(), fc.nat()), { seed: 20261129, numRuns: 500 })
        .map(([first, second]) => nth(typosOf(nth(typosOf(layout.header), first)), second))
        .map((typed) => ({ typed, text: noteOf(layout, typed) }));
      const lost = twice.filter(isLost).map(({ typed }) => typed);
      assert.ok(lost.length <= 0.02 * twice.length, lost.join('\n'));
      for (const { typed, text } of twice) {
        const own = text.slice(0, text.indexOf(typed)).split('\n').length;
        const behind = own + typed.split('\n').length;
        const others = tellAll(text).filter(({ line }) => line < own || line >= behind);
        assert.deepEqual(
          others.filter(({ code }) => code === 'segment-number'),
          [],
          text,
        );
      }
    });

    it('leaves numbers and titles around it alone when all is fixed', () => {
      for (const { text } of notes) {
        const lines = fixedText(text).split('\n');
        for (const good of [layout.above, ...layout.below]) {
          const [kept = good] = numberAndTitle.exec(good) ?? [];
          assert.ok(
            lines.some((line) => line.endsWith(kept)),
            `${text}\n---\n${lines.join('\n')}`,
          );
        }
      }
    });

    it('is mended, left alone or stays flagged: no fix hides the typo', () => {
      const [, title = ''] = /: (.*)\*{3}$/.exec(layout.header) ?? [];
      for (const { typed, text } of notes) {
        const fixed = fixedText(text);
        if ([typed, layout.header].includes(ownLines(fixed)) || !typed.includes(title)) continue;
        assert.ok(tellAll(fixed).length > 0, `${typed}\nbecame ${fixed}`);
      }
    });

    it('leaves no times behind as text when all is fixed', () => {
      for (const { typed, text } of notes) {
        const lines = fixedText(text).split('\n');
        const count = lines.filter((line) => timesInFront.test(line)).length;
        assert.equal(count, 4, `${typed}\nbecame ${ownLines(lines.join('\n'))}`);
      }
    });
  });
}

const unreadable = ['(01l10-01:20)', '{01:10-01:20}', '(01,10-01l20)', '0(1:10-01:20)'].concat([
  ')01:10-01:20)',
  '(-1:10-01:20)',
  '(0`:10-01:20)',
  '(01:10001:20)',
]);

describe('times that cannot be read', () => {
  const [onOne, , , onTwo] = layouts as [Layout, Layout, Layout, Layout];
  const cases = unreadable.flatMap((times) => [
    { times, layout: onOne, gap: ' ' },
    { times, layout: onTwo, gap: '\n' },
  ]);
  for (const { times, layout, gap } of cases) {
    const text = noteOf(layout, `${times}${gap}***1.2: 晒透***`);

    it(`are named, and nothing is told of the neighbours: ${JSON.stringify(times + gap)}`, () => {
      assert.deepEqual(
        tellAll(text).map(({ at, says }) => [at, says]),
        [[times, `The times "${times}" cannot be read`]],
      );
    });

    it(`are offered from the neighbours and never replaced unasked: ${JSON.stringify(times + gap)}`, () => {
      const [finding] = tellAll(text);
      assert.deepEqual(finding?.fixes, [
        {
          title: `Write "${onOne.header}"`,
          result: noteOf(layout, layout.header),
          preferred: false,
          safe: false,
        },
      ]);
    });
  }
});
