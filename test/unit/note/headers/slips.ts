import fc from 'fast-check';
import { type HeaderPieces, lineOf } from './headerPieces';

/** A way to write a header wrong. `turn` chooses among its variants. */
type Slip = (pieces: HeaderPieces, turn: number) => void;

const pick = <T>(values: readonly T[], turn: number): T => values[turn % values.length] as T;

/** Slips that change a piece; each is something that people type or that tools write. */
const pieceSlips: Record<string, Slip> = {
  'other brackets': (p, turn) => {
    [p.open, p.close] = pick(
      [
        ['（', '）'],
        ['[', ']'],
        ['【', '】'],
        ['（', ')'],
        ['(', '）'],
      ],
      turn,
    );
  },
  'no brackets': (p) => {
    [p.open, p.close] = ['', ''];
  },
  'a bracket missing': (p, turn) => {
    if (turn % 2 === 0) p.open = '';
    else p.close = '';
  },
  'a bracket twice': (p) => {
    [p.open, p.close] = ['((', '))'];
  },
  'another sign for a colon in a time': (p, turn) => {
    const sign = pick(['：', '；', ';', "'", '.', '∶', '’'], turn);
    if (turn % 3 !== 0) p.start = p.start.replaceAll(':', sign);
    if (turn % 3 !== 1) p.end = p.end.replaceAll(':', sign);
  },
  'no colon in a time': (p, turn) => {
    if (turn % 3 !== 0) p.start = p.start.replaceAll(':', '');
    if (turn % 3 !== 1) p.end = p.end.replaceAll(':', '');
  },
  'letters for digits': (p) => {
    p.start = p.start.replace(/^0+/, (zeros) => 'O'.repeat(zeros.length));
  },
  'full-width digits': (p) => {
    p.start = p.start.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  },
  'a time in words': (p) => {
    p.end = p.end.replace(/^(\d+):(\d+)$/, '$1分$2秒');
  },
  'a digit too many': (p) => {
    p.end = p.end.replace(/:(\d\d)$/, ':0$1');
  },
  'another dash': (p, turn) => {
    p.dash = pick(
      ['–', '—', '——', '~', '～', '－', ' - ', ' – ', '至', ' to ', '->', '..', ' '],
      turn,
    );
  },
  'a sign beside the dash': (p, turn) => {
    p.dash = pick(['_', '=', ', '], turn);
  },
  'an end that is begun': (p, turn) => {
    p.end = pick(['0', '01', '01:', '01:2'], turn);
  },
  'a colon twice': (p, turn) => {
    p.start = p.start.replace(':', pick(['::', ': ', '：：', '"'], turn));
  },
  'brackets around each time': (p, turn) => {
    p.dash = pick([')-(', ') - (', ')～(', ') ('], turn);
  },
  'no dash': (p) => {
    p.dash = '';
  },
  'no end': (p, turn) => {
    p.end = '';
    if (turn % 2 === 0) p.dash = '';
  },
  'no start': (p) => {
    p.start = '';
  },
  'no times': (p, turn) => {
    [p.start, p.dash, p.end] = ['', '', ''];
    if (turn % 2 === 0) [p.open, p.close, p.gap] = ['', '', ''];
  },
  'another gap': (p, turn) => {
    p.gap = pick(
      ['', '  ', '\t', '\u3000', '\u00a0', ' - ', '：', ': ', '、', ' | ', '<br>', ' — '],
      turn,
    );
  },
  'other stars': (p, turn) => {
    [p.openStars, p.closeStars] = pick(
      [
        ...[
          ['**', '**'],
          ['*', '*'],
          ['', ''],
          ['***', '**'],
          ['**', '***'],
          ['***', ''],
        ],
        ...[
          ['', '***'],
          ['****', '****'],
          ['＊＊＊', '＊＊＊'],
          ['*** ', ' ***'],
          ['__', '__'],
        ],
      ] as [string, string][],
      turn,
    );
  },
  'title brackets for stars': (p, turn) => {
    [p.openStars, p.closeStars] = pick(
      [
        ['【', '】'],
        ['「', '」'],
        ['『', '』'],
      ],
      turn,
    );
  },
  'another point in the number': (p, turn) => {
    p.number = p.number.replace('.', pick(['。', '．', ',', '，', '-', ' .', '. '], turn));
  },
  'another colon behind the number': (p, turn) => {
    p.colon = pick(['：', '；', ';', '::', '.:', '。:', ' :', '、', ''], turn);
  },
  'brackets around the number': (p, turn) => {
    if (p.number === '') return;
    p.number = pick(['（', '(', '[', '【'], turn) + p.number + pick(['）', ')', ']', '】'], turn);
  },
  'a word beside the number': (p, turn) => {
    if (!p.number.includes('.')) return;
    p.number = pick(
      [`第${p.number}段`, `第${p.number}节`, `P${p.number}`, `part ${p.number}`],
      turn,
    );
  },
  'half of the number': (p) => {
    p.number = p.number.replace(/^\d+\./, '');
  },
  'no number': (p) => {
    [p.number, p.colon, p.space] = ['', '', ''];
  },
  'no space or more of them': (p, turn) => {
    p.space = pick(['', '  ', '\u3000', '\t'], turn);
  },
  'something in front': (p, turn) => {
    p.lead = pick(
      ['\u3000\u3000', '\u3000', '   ', '- ', '* ', '+ ', '1. ', '#### ', '## ', '\u2003'],
      turn,
    );
  },
  'text behind': (p, turn) => {
    p.behind = pick(['说明', ' 说明文字', ' ', '  ', '\u3000'], turn);
  },
};

/** Slips that change the whole line. */
const lineSlips: Record<string, (pieces: HeaderPieces, turn: number) => string> = {
  'a sign that nobody sees': (pieces, turn) => {
    const line = lineOf(pieces);
    const at = (turn * 7) % (line.length + 1);
    return (
      line.slice(0, at) + pick(['\u200b', '\u200e', '\u2060', '\ufeff'], turn) + line.slice(at)
    );
  },
  'escaped stars': (pieces) => lineOf(pieces).replace(/\*/g, '\\*'),
  'an escaped point': (pieces) => lineOf(pieces).replace(/(\d)\.(\d)/, '$1\\.$2'),
  'stars around the whole': (pieces, turn) => {
    const stars = pick(['**', '***'], turn);
    return `${stars}${lineOf({ ...pieces, openStars: '', closeStars: '' })}${stars}`;
  },
  'stars around the times': (pieces) => {
    return lineOf({ ...pieces, open: `**${pieces.open}`, close: `${pieces.close}**` });
  },
  'times at the end': (pieces, turn) => {
    const { lead, open, start, dash, end, close } = pieces;
    const text = lineOf({
      ...pieces,
      lead: '',
      open: '',
      start: '',
      dash: '',
      end: '',
      close: '',
      gap: '',
    });
    return `${lead}${pick(['', '#### '], turn)}${text} ${open}${start}${dash}${end}${close}`;
  },
  'times behind the number': (pieces) => {
    const { open, start, dash, end, close, number, title } = pieces;
    return `${number} ${open}${start}${dash}${end}${close} ${title}`;
  },
  'a break before the title': (pieces, turn) => {
    const line = lineOf({ ...pieces, gap: pick(['\n', '  \n', '\\\n', '\n\n'], turn) });
    return line;
  },
};

export const pieceSlipNames = Object.keys(pieceSlips);
export const lineSlipNames = Object.keys(lineSlips);

/** Writes a header wrong: by the first slip, and by a second one where there is one. */
export function disfigured(
  pieces: HeaderPieces,
  slips: readonly { readonly name: string; readonly turn: number }[],
): string {
  const own = { ...pieces };
  for (const { name, turn } of slips) pieceSlips[name]?.(own, turn);
  const ofLine = slips.find(({ name }) => name in lineSlips);
  return ofLine === undefined ? lineOf(own) : lineSlips[ofLine.name]!(own, ofLine.turn);
}

const slip = fc.record({
  name: fc.constantFrom(...pieceSlipNames, ...lineSlipNames),
  turn: fc.nat({ max: 1000 }),
});

/** One slip or two, of different kinds. */
export const oneOrTwoSlips = fc
  .array(slip, { minLength: 1, maxLength: 2 })
  .filter(([first, second]) => first?.name !== second?.name)
  .filter((slips) => slips.filter(({ name }) => name in lineSlips).length < 2);
