import { Dice, differentTexts } from './dice';

const spans = [
  '`**{}**`',
  '`***{}***`',
  '``**{}`a**``',
  '` **{}** `',
  '``**`{}`**``',
  '`**/{}.ts**`',
  '`** {} **`',
  '`**{}`',
  '`{}`',
  '`*{}*`',
  '`**{}***`',
];
const around = [
  '用',
  '，',
  ' ',
  ' ',
  '（',
  '）',
  '“',
  '”',
  '。',
  'a',
  '**甲**',
  '~~旧~~',
  '*',
  '`',
  '[链](u)',
];
const starts = ['', '', '- ', '> ', '1. ', '### ', '**'];

/** Notes with code that has stars inside, in any surroundings. */
export function codeNotes(seed: number, count: number): string[] {
  const dice = new Dice(seed);
  return differentTexts(count, () => {
    let words = 0;
    const piece = () =>
      dice.oneIn(3) ? dice.pick(spans).replace('{}', () => `词${words++}`) : dice.pick(around);
    const start = dice.pick(starts);
    const text = start + dice.several(2, 9, piece).join('') + (start === '**' ? '**' : '');
    return `+++\n+++\n# part1: 甲\n(00:00-00:30) ***1.1: 题***\n\n${text.trim()}\n`;
  });
}
