import { Dice } from './dice';
import { doubtfulLine, goodLine } from './frontMatterLines';
import { spelledDate } from './spelledDate';

/** A note with generated front matter. */
export interface FrontMatterCase {
  readonly text: string;
  /** What was meant, by the key it stands under; a day as `2025-04-20`. */
  readonly meant: Readonly<Record<string, string | number | boolean>>;
  /** What readers see first, where nothing else is to stand above it: the text of a heading. */
  readonly begins?: string | undefined;
}

/** What is meant by `draft = "maybe"`. Hugo reads something nevertheless. */
export const nobodyKnows = 'nobody knows';

/** A note below front matter. */
export const body = '# part1: 甲\n(00:00-00:30) ***1.1: 题***\n- 正文\n';

const dateKeys = ['date', 'date', 'lastmod', 'publishDate', 'expiryDate', 'Date'];

/** Front matter whose lines are TOML, right or nearly so: half of it has one slip at least. */
export function syntaxCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const lines = dice.several(0, 4, () => goodLine(dice));
    if (dice.oneIn(2)) lines.splice(dice.roll(lines.length + 1), 0, doubtfulLine(dice));
    if (dice.oneIn(4))
      lines.push(dice.pick(['', '  ', '# 注', '[params]', '[params]\nmedia = "a.mp4"']));
    return {
      text: `+++\ntitle = "题"\n${lines.map((line) => `${line}\n`).join('')}+++\n${body}`,
      meant: {},
    };
  });
}

/** Front matter with one date, spelled in every way that authors and programs do. */
export function dateCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const key = dice.pick(dateKeys);
    const { day, written } = spelledDate(dice);
    const text = `+++\ntitle = "题"\n${key} = ${written}\n+++\n${body}`;
    return { text, meant: { [key === 'Date' ? 'date' : key]: day } };
  });
}

/** Front matter with fences, blanks and line ends of every kind. */
export function fenceCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const before = dice.pick([
      '',
      '',
      '',
      '\n',
      ' \n',
      '\n\n',
      '\t',
      '文字\n',
      '# 题\n\n',
      '<!-- x -->\n',
      '\ufeff',
      '\ufeff\n',
      '\n\ufeff',
      '\u3000',
      '\u00a0\n',
      '\u200b',
      '文字\n\n',
      '(00:00-00:10) ***0.1: 序***\n',
    ]);
    const opening = dice.pick([
      '+++',
      '+++',
      '+++',
      '+++',
      '+++',
      ' +++',
      '   +++',
      '+++ ',
      '+++\t',
      '+++ # 注',
      '+++ x = 1',
      '+++\u3000',
      '++++',
      '＋＋＋',
      '＋＋＋\u3000',
      '﹢﹢﹢',
    ]);
    const lines = dice.several(0, 2, () => goodLine(dice));
    const closing = dice.pick([
      '+++',
      '+++',
      '+++',
      ' +++',
      '    +++',
      '++',
      '',
      '+++ ',
      '+++ 后',
      '++++',
      '+++后',
      '\u3000+++',
      '＋＋＋',
      '---',
      '+++ # 完',
      '+++ <!-- 完 -->',
      '+++\t完',
      '+++\u3000',
      '+++\u200b',
      '＋＋＋ 后',
    ]);
    const content = ['title = "题"', ...lines].join('\n');
    const end = dice.pick(['\n', '\n', '\r\n']);
    const text = `${before}${opening}\n${content}\n${closing}\n${dice.pick([body, body, `\n${body}`])}`;
    return { text: text.replaceAll('\n', end), meant: {}, begins: 'part1: 甲' };
  });
}

/** Front matter with one value that Hugo may take for another one. */
export function kindCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const key = dice.pick(['draft', 'weight', 'title']);
    const [written, meant] = dice.pick(kinds[key]!);
    const lines = dice.several(0, 2, () => goodLine(dice));
    const content = [`${key} = ${written}`, ...lines].join('\n');
    return { text: `+++\n${content}\n+++\n${body}`, meant: { [key]: meant } };
  });
}

/** Values as written, each with what it says. */
const kinds: Readonly<Record<string, readonly (readonly [string, string | number | boolean])[]>> = {
  draft: [
    ['true', true],
    ['false', false],
    ['"true"', true],
    ['"TRUE"', true],
    ['"tRUE"', true],
    ['"True "', true],
    ['"t"', true],
    ['"yes"', true],
    ['"on"', true],
    ['"是"', true],
    ['"no"', false],
    ['"off"', false],
    ['"否"', false],
    ['"0"', false],
    ['"1"', true],
    ['1', true],
    ['0', false],
    ['2.5', true],
    ['"maybe"', nobodyKnows],
    ['[]', nobodyKnows],
    ['2025-04-20', nobodyKnows],
  ],
  weight: [
    ['3', 3],
    ['-3', -3],
    ['0x1F', 31],
    ['1_000', 1000],
    ['1e3', 1000],
    ['3.0', 3],
    ['3.7', 3.7],
    ['true', 'no number'],
    ['"3"', 3],
    ['"+3"', 3],
    ['"-3"', -3],
    ['"3."', 3],
    ['"3.0"', 3],
    ['"3.7"', 3.7],
    ['"08"', 8],
    ['"010"', 10],
    ['"-010"', -10],
    ['"00"', 0],
    ['" 3"', 3],
    ['"0x1F"', 31],
    ['"0b11"', 3],
    ['"0o17"', 15],
    ['"1_000"', 1000],
    ['"1__0"', 'no number'],
    ['"1e3"', 1000],
    ['"３"', 3],
    ['"三"', 'no number'],
    ['"99999999999999999999"', 1e20],
    ['inf', 'no number'],
    ['[3]', 'no number'],
  ],
  title: [
    ['"1.50"', '1.50'],
    ['2025', '2025'],
    ['-7', '-7'],
    ['+7', '+7'],
    ['0x1F', '0x1F'],
    ['1_000', '1_000'],
    ['3.14', '3.14'],
    ['1.50', '1.50'],
    ['1.0', '1.0'],
    ['-0.5', '-0.5'],
    ['6e23', '6e23'],
    ['inf', 'inf'],
    ['true', 'true'],
    ['2025-04-20', '2025-04-20'],
    ['10:00:00', '10:00:00'],
    ['10:00:00.5', '10:00:00.5'],
    ['10:00', '10:00'],
    ['2025-04-20T10:00:00Z', '2025-04-20T10:00:00Z'],
    ['2025-04-20 10:00:00', '2025-04-20 10:00:00'],
    ['["题"]', '题'],
    ['{ a = 1 }', nobodyKnows],
  ],
};

/** So many cases, each with another text. */
export function differentCases(count: number, make: () => FrontMatterCase): FrontMatterCase[] {
  const cases = new Map<string, FrontMatterCase>();
  while (cases.size < count) {
    const one = make();
    cases.set(one.text, one);
  }
  return [...cases.values()];
}
