import type { Dice } from './dice';
import { type MeantLines, yamlSlips } from './yamlSlips';

const words = ['甲', 'AI', '第一期', 'a b', '“引”', '🚀', 'a:b', 'C#', "it's", '50%', 'x-y', '，'];

/** Lines of YAML that Hugo reads. */
export function goodYamlLine(dice: Dice): string {
  const word = () => dice.pick(words);
  const quoted = () => dice.pick([`"${word()}"`, `'${word().replaceAll("'", "''")}'`]);
  const scalar = () => dice.pick([word, word, quoted])();
  const plain = () => dice.pick(words.slice(0, 4));
  const item = () => dice.pick(['甲', 'a b', '"乙"', "'丙'", '3', '2025']);
  const indent = dice.pick(['', '  ', '    ']);
  return dice.pick([
    () => `author: ${scalar()}`,
    () => `author:  ${scalar()}  # 注`,
    () => `categories: [${dice.several(0, 3, item).join(', ')}]`,
    () => `series: [ ${dice.several(1, 3, item).join(',')} , ]`,
    () =>
      `keywords:\n${dice.several(1, 3, () => `${indent}- ${dice.pick([plain, quoted])()}\n`).join('')}`.trimEnd(),
    () => `aliases: [\n  ${dice.several(1, 3, item).join(',\n  ')}\n  ]`,
    () => `"${dice.pick(['y', '键二', 'c.d', 'e f'])}": ${scalar()}`,
    () => `'${dice.pick(['x', '键', 'a.b'])}' : ${scalar()}`,
    () => `desc: ${dice.pick(['|', '>', '|-', '>+', '|2'])}\n  ${word()}\n\n  ${word()}`,
    () => `summary: ${dice.pick(words.slice(0, 6))}\n  ${word()}\n  ${word()}`,
    () => `about: "${dice.pick(['甲', '乙 ', '丙\\'])}\n  ${word()}"`,
    () =>
      `n${dice.roll(99)}: ${dice.pick(['1', '-7', '0x1F', '017', '1_000', '1.5', '.inf', '~'])}`,
    () => `b${dice.roll(99)}: ${dice.pick(['true', 'False', 'yes', '[]', '{}', '', '[[1], [x]]'])}`,
    () => `t${dice.roll(99)}: ${dice.pick(['10:00', '2025-04-20', '2025-04-20 10:00:00'])}`,
    () => `cover: {image: a.jpg, alt: ${quoted()}}`,
    () => `params:\n  media: a.mp4\n  more:\n    x: 1\n  duration: "1:02:03"`,
    () => `resources:\n- src: a.jpg\n  title: ${scalar()}\n- src: b.jpg`,
    () => `base${dice.roll(99)}: &a ${word()}\nuse${dice.roll(99)}: *a`,
    () => `v${dice.roll(99)}: !!str ${dice.roll(99)}`,
    () => `u${dice.roll(99)}: https://example.org/a#b?c=d`,
    () => '# 注释 “引”: [',
    () => '',
  ])();
}

/** Lines with a slip, or lines that were changed by chance and may still be right. */
export function doubtfulYamlLine(dice: Dice): MeantLines {
  return dice.oneIn(2) ? dice.pick(yamlSlips) : [mutated(dice, goodYamlLine(dice))];
}

const alike: Readonly<Record<string, string>> = {
  '"': '“',
  "'": '‘',
  ':': '：',
  ',': '、',
  '[': '【',
  ']': '】',
  ' ': '　',
  '-': '—',
};

/**
 * Lines with one character taken out, doubled, or replaced. None becomes a comment or a tag, of which
 * nobody knows whether it was meant.
 */
function mutated(dice: Dice, lines: string): string {
  const at = dice.roll(lines.length);
  if (/!|#(?!b)/.test(lines)) return lines;
  const character = lines.charAt(at);
  const replaced = dice.pick([
    '',
    character + character,
    alike[character] ?? dice.pick([...`:"'[{\\.-_ \t*|>@?`]),
  ]);
  return lines.slice(0, at) + replaced + lines.slice(at + 1);
}
