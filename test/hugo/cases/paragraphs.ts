import { Dice, differentTexts } from './dice';

const han = ['甲', '乙丙', '机器人', '错误', '一', '々', 'が', 'カ', '한글'];
const latin = ['a', 'GPU', 'wan2', 'x', '7', '100', 'é'];
const astral = ['🚀', '𠮷', '👍🏽', '𝑥'];
const fullWidth = [...'，。：；！？、…—“”‘’「」『』《》〈〉（）【】·～％＋／｜　'];
const halfWidth = [...',.:;!?"\'()[]-+/%&#$@=^|'];
const symbols = [...'℃￥¥→×±°©①★€№'];
const marks = ['**', '**', '**', '*', '***', '_', '__', '****'];
const openers = [...'“‘「『《（【([\'"'];
const closers = [...'”’」』》）】)]\'"'];

const anyWord = [...han, ...latin, ...astral];
const anyPunctuation = [...fullWidth, ...halfWidth, ...symbols];
const inline = [
  '`码`',
  '``a`b``',
  '`*`',
  '`',
  '[链接](u)',
  '[链*接](u*v)',
  '[引]',
  '![图](a_b_c.png)',
  '<https://x.org/a_b_>',
  'https://x.org/a_b_c',
  '\\*',
  '\\_',
  '\\',
  '&#42;',
  '&amp;',
  '<b>',
  '~',
  '~~',
  '~删~',
  '~~删~~',
];

/**
 * Notes of one segment each: half of the paragraphs are any mixture, half are near the border of
 * what renders, and one in eight is the title of the segment.
 */
export function paragraphNotes(seed: number, count: number): string[] {
  const dice = new Dice(seed);
  let made = 0;
  return differentTexts(count, () => {
    const text = made++ % 2 === 0 ? anyMixture(dice) : nearTheBorder(dice);
    const isTitle = dice.oneIn(8) && !text.includes('\n');
    const [title, body] = isTitle ? [text, '正文'] : ['题', text];
    return `+++\n+++\n# part1: 甲\n(00:00-00:30) ***1.1: ${title}***\n\n${body}\n`;
  });
}

/** Notes with what was meant to be struck out, near the border of what is. */
export function struckNotes(seed: number, count: number): string[] {
  const dice = new Dice(seed);
  return differentTexts(count, () => {
    const struck = dice.several(1, 3, () => emphasised(dice, ['~~'])).join('');
    const text = dice.oneIn(3) ? struck + emphasised(dice) : struck;
    return `+++\n+++\n# part1: 甲\n(00:00-00:30) ***1.1: 题***\n\n${dice.pick(['', '- '])}${text}\n`;
  });
}

function anyMixture(dice: Dice): string {
  const kinds = [anyWord, anyWord, anyPunctuation, marks, marks, inline, breaks(dice)];
  const pieces = dice.several(2, 22, () => dice.pick(dice.pick(kinds)));
  return pieces.join('').trim();
}

function breaks(dice: Dice): string[] {
  return dice.oneIn(3) ? ['\n', '\n\n', '\n- ', '\n    - ', '  \n', '\n> ', '\n1. '] : [' '];
}

/**
 * Emphasis in running text, with whatever decides about it on both sides of both rows of marks:
 * `甲**“乙”的丙**，丁`.
 */
function nearTheBorder(dice: Dice): string {
  const text = dice.several(1, 3, () => emphasised(dice));
  const start = dice.pick(['', '', '- ', '> ', '1. ', '甲\n']);
  return start + text.join('') + dice.pick([...anyWord, ...anyPunctuation, '']);
}

/** A word, and behind it something that was meant as emphasis. */
export function emphasised(dice: Dice, of: readonly string[] = marks): string {
  const mark = dice.pick(of);
  const inner = [edge(dice, openers), ...middle(dice), edge(dice, closers)].join('');
  return [dice.pick(anyWord), side(dice), mark, inner, mark, side(dice)].join('');
}

function side(dice: Dice): string {
  return dice.pick(['', '', '', ' ', dice.pick(anyPunctuation), dice.pick(astral)]);
}

function edge(dice: Dice, quotes: readonly string[]): string {
  return dice.pick(['', '', ' ', dice.pick(quotes), dice.pick(anyPunctuation), dice.pick(astral)]);
}

function middle(dice: Dice): string[] {
  const nested = () => {
    const mark = dice.pick(marks);
    return mark + dice.pick(anyWord) + mark;
  };
  return dice.several(1, 4, () =>
    dice.oneIn(6) ? nested() : dice.pick(dice.pick([han, latin, anyPunctuation, inline])),
  );
}
