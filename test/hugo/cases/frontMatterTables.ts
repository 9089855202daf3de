import { Dice } from './dice';
import { differentCases, type FrontMatterCase } from './frontMatters';

const body = '# part1: 甲\n(00:00-00:30) ***1.1: 题***\n- 正文\n';

/** What says something of the page, with what Hugo then has of it. */
const keys: readonly (readonly [string, string, string | number | boolean])[] = [
  ['date', '2025-04-20', '2025-04-20'],
  ['Date', '"2025-04-20"', '2025-04-20'],
  ['lastmod', '2025-04-20 10:00:00', '2025-04-20'],
  ['publishDate', '2025-04-20', '2025-04-20'],
  ['expiryDate', '2035-04-20', '2035-04-20'],
  ['draft', 'true', true],
  ['weight', '7', 7],
  ['tags', '["乙"]', '乙'],
  ['tags', '[\n  "乙",\n  "丙",\n]', '乙,丙'],
];

/** Tables that take in every key below them. */
const tables = [
  '[params]',
  '[params]\nmedia = "a.mp3"',
  '[Params]\nauthor = "丁"\ntitle = "戊"',
  '[cover]\nimage = "a.jpg"',
  '[params.cover]\nimage = "a.jpg"',
  '[[resources]]\nsrc = "a.jpg"',
  '[[links]]\nurl = "u"\n[[links]]\nurl = "v"',
  '[ "x y" ]',
];

/** A key below a table, above it too, or above all tables; with comments and blank lines between. */
export function tableCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const [key, written, value] = dice.pick(keys);
    const line = `${dice.pick(['', '', '  '])}${key} = ${written}${dice.pick(['', ' # 注'])}`;
    const comment = dice.pick(['', '', '# 注一\n', '# 注一\n  # 注二\n', '\n']);
    const below = dice.pick(['', '', 'more = 1\n', '\n# 尾\n']);
    const above = dice.pick(['title = "题"\n', '', 'title = "题"\nx = { a = 1 }\n\n']);
    const own = `${comment}${line}\n`;
    const isBelow = !dice.oneIn(3);
    const rest = `${dice.pick(tables)}\n${isBelow ? own : ''}${below}`;
    const text = `+++\n${above}${isBelow ? '' : own}${rest}+++\n${body}`;
    return { text, meant: { [key === 'Date' ? 'date' : key]: value } };
  });
}

/** What stands in tables as it should, and tables in place of values. */
export function oddTables(): FrontMatterCase[] {
  const date = { date: '2025-04-20' };
  const odd: readonly (readonly [string, FrontMatterCase['meant']])[] = [
    ['[menu.main]\nweight = 3\n', {}],
    ['cover.date = 2025-04-20\n', {}],
    ['date = 2025-04-20\n[params]\ndate = 2025-04-21\n', date],
    ['[params]\ntags = ["乙"]\n', { tags: '乙' }],
    ['[date]\nyear = 2025\n', date],
    ['[[date]]\nyear = 2025\n', date],
    ['[date.x]\nyear = 2025\n', date],
    ['date.year = 2025\n', date],
    ['date = { year = 2025 }\n', date],
    ['[lastmod]\nyear = 2025\n', { lastmod: '2025-04-20' }],
    ['[draft]\nx = true\n', { draft: true }],
    ['[weight]\nx = 3\n', { weight: 3 }],
  ];
  return odd.map(([toml, meant]) => ({ text: `+++\ntitle = "题"\n${toml}+++\n${body}`, meant }));
}
