import { Dice } from './dice';
import { body, differentCases, type FrontMatterCase, nobodyKnows } from './frontMatters';
import { spelledDate } from './spelledDate';
import { doubtfulYamlLine, goodYamlLine } from './yamlLines';
import { yamlKinds, yamlOtherKinds, yamlTexts } from './yamlValues';

/**
 * What Hugo reads without an error and nobody means: wide blanks that become a part of a key or an
 * item, and a lone `!`, which takes the lines below for its value.
 */
const lostWithoutAWord =
  /^[\u00a0\u3000]|[\u00a0\u3000] *:|(?<=\[|, ?)\u3000|(?<=\S)\u3000(?=[,\]])|^a: !\n\n?[^#\n]/m;

/** Front matter whose lines are YAML, right or nearly so: half of it has one slip at least. */
export function yamlSyntaxCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const lines = dice.several(0, 3, () => goodYamlLine(dice));
    let meant: FrontMatterCase['meant'] = {};
    if (dice.oneIn(2)) {
      const [text, saidOf = {}] = doubtfulYamlLine(dice);
      lines.splice(dice.roll(lines.length + 1), 0, text);
      meant = saidOf;
    }
    const title = dice.pick(['title: 题', 'title: "题"', "title: '题'"]);
    const content = [title, ...lines].map((line) => `${line}\n`).join('');
    const end = dice.pick(['\n', '\n', '\n', '\r\n']);
    const isLost = lostWithoutAWord.test(content);
    return {
      text: `---\n${content}---\n${body}`.replaceAll('\n', end),
      meant: isLost ? { ...meant, author: nobodyKnows } : meant,
    };
  });
}

/** Front matter with a title, tags in lines or tags between brackets that hold such texts. */
export function yamlTextCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const several = () => dice.several(1, 3, () => writtenText(dice));
    const comment = dice.pick(['', '', '', ' # 注', '  ## 注']);
    const [key, written, meant] = dice.pick([
      () => {
        const [written, text] = writtenText(dice);
        return ['title', `title: ${written}${comment}`, text] as const;
      },
      () => {
        const indent = dice.pick(['', '  ']);
        const items = several();
        const lines = items.map(([written]) => `\n${indent}- ${written}${comment}`);
        return ['tags', `tags:${lines.join('')}`, items.map(([, text]) => text).join()] as const;
      },
      () => {
        // A comma that looks like another, and a colon at the end, are told of or read by chance.
        const items = several().filter(([written]) => !/^[^"']*(?:[,，]|:$)/.test(written));
        const list = items.map(([written]) => written).join(dice.pick([', ', ', ', ',', ' , ']));
        return ['tags', `tags: [${list}]${comment}`, items.map(([, text]) => text).join()] as const;
      },
    ])();
    const lines = dice.several(0, 1, () => goodYamlLine(dice));
    const content = dice.oneIn(2) ? [written, ...lines] : [...lines, written];
    return { text: `---\n${content.join('\n')}\n---\n${body}`, meant: { [key]: meant } };
  });
}

/** A text as written, and what it says. */
function writtenText(dice: Dice): readonly [written: string, text: string] {
  const text = dice.pick(yamlTexts);
  return dice.pick([
    () => [text, yamlOtherKinds[text] ?? text] as const,
    () => [text, yamlOtherKinds[text] ?? text] as const,
    () => [text, yamlOtherKinds[text] ?? text] as const,
    () => [`"${text}"`, text] as const,
    () => [`'${text}'`, text] as const,
    () => [`'${text.replaceAll("'", "''")}'`, text] as const,
  ])();
}

const dateKeys = ['date', 'date', 'lastmod', 'publishDate', 'expiryDate', 'Date'];

/** Front matter with one date, spelled in every way that authors and programs do. */
export function yamlDateCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const key = dice.pick(dateKeys);
    const { day, written } = spelledDate(dice);
    const text = `---\ntitle: 题\n${key}: ${written}\n---\n${body}`;
    // A key that is not filled in says nothing.
    const meant = written.trim() === '' ? {} : { [key === 'Date' ? 'date' : key]: day };
    return { text, meant };
  });
}

/** Front matter with one value that Hugo may take for another one. */
export function yamlKindCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const key = dice.pick(['draft', 'weight', 'title', 'tags']);
    const [written, meant] = dice.pick(yamlKinds[key]!);
    const lines = dice.several(0, 2, () => goodYamlLine(dice));
    const content = [`${key}: ${written}`, ...lines].join('\n');
    return { text: `---\n${content}\n---\n${body}`, meant: { [key]: meant } };
  });
}

/** Front matter with fences, blanks and line ends of every kind. */
export function yamlFenceCases(seed: number, count: number): FrontMatterCase[] {
  const dice = new Dice(seed);
  return differentCases(count, () => {
    const before = dice.pick([
      ...['', '', '', '\n', ' \n', '\n\n', '\t', '文字\n', '# 题\n\n', '<!-- x -->\n', '\ufeff'],
      ...['\ufeff\n', '\n\ufeff', '\u3000', '\u00a0\n', '\u200b', '文字\n\n', '****\n\n'],
    ]);
    const opening = dice.pick([
      ...['---', '---', '---', '---', '---', ' ---', '   ---', '--- ', '---\t', '--- # 注'],
      ...['---\u3000', '－－－', '－－－\u3000', '﹣﹣﹣'],
    ]);
    const lines = dice.several(0, 2, () => goodYamlLine(dice));
    const closings = [
      ...['---', '---', '---', ' ---', '    ---', '--', '', '--- ', '--- 后', '----', '---后'],
      ...[
        '\u3000---',
        '－－－',
        '+++',
        '...',
        '--- # 完',
        '--- <!-- 完 -->',
        '---\t完',
        '---\u3000',
      ],
      ...['---\u200b', '－－－ 后', '———', '... ', '...\n---'],
    ];
    // Below text, a fence that nothing closes may as well be a thematic break.
    const isTop = /^\ufeff?[ \t\n]*$/.test(before);
    const closing = dice.pick(
      isTop ? closings : closings.filter((line) => /^\s*(?:-{3}|[－.+]{3}\s*$)/.test(line)),
    );
    const content = ['title: 题', ...lines].join('\n');
    const end = dice.pick(['\n', '\n', '\r\n']);
    const text = `${before}${opening}\n${content}\n${closing}\n${dice.pick([body, body, `\n${body}`])}`;
    return { text: text.replaceAll('\n', end), meant: {}, begins: 'part1: 甲' };
  });
}
