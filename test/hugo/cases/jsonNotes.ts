import { Dice } from './dice';

const values = [
  '"甲"',
  '"} 甲"',
  '"{"',
  '"\\"}"',
  '"\\\\"',
  '"# part9: 乙"',
  '{}',
  '{"y": {"z": "}"}}',
  '[{}, ["}"]]',
  '3',
  'null',
];

/** Notes with JSON front matter on one line or several, and something or nothing behind it. */
export function jsonNotes(seed: number, count: number): string[] {
  const dice = new Dice(seed);
  const notes = new Set<string>();
  while (notes.size < count) {
    const pairs = dice
      .several(1, 4, () => dice.pick(values))
      .map((value, at) => `"k${at}": ${value}`);
    const between = dice.pick([' ', '\n', '\n  ', '']);
    const json = `{${between}${pairs.join(`,${between}`)}${between}}`;
    const before = dice.pick(['', '', '\n', '\ufeff', '  ', '\ufeff\n ']);
    const behind = dice.pick(['', '', '', ' ', '完', ' 完', ' # 完', '}']);
    const end = dice.pick(['\n', '\n', '\n\n', '\r\n']);
    notes.add(`${before}${json}${behind}${end}# part1: 丙\n(00:00-00:30) ***1.1: 题***\n- 正文\n`);
  }
  return [...notes];
}
