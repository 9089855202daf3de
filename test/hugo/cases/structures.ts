import { Dice, differentTexts } from './dice';

/** What an author writes above, between and under headers: a line, or two. */
const lines = [
  '- {}',
  '- {}',
  '    - {}',
  '  - {}',
  '- {}\n  {}',
  '* {}',
  '+ {}',
  '1. {}',
  '2) {}',
  '> {}',
  '> - {}',
  '{}',
  '{}',
  '{}\\',
  '{}  ',
  '## {}',
  '#### {}',
  '---',
  '--',
  '-',
  '- ',
  '-----',
  '- - -',
  '***',
  '===',
  '=',
  '- ---',
  '  ---',
  '> ---',
  '```\n{}\n```',
  '~~~\n{}\n~~~',
  '- ```\n  {}\n  ```',
  '    {}',
  '\t{}',
  '| {} | {} |\n|---|---|\n| {} | {} |',
  '<div>\n{}\n</div>',
  '<!-- {} -->',
  '[{}]: u',
  '![{}](u)',
  '[{}](u)',
  '`{}`',
  '**{}**',
  '-{}',
  '*{}',
];

/** Notes in which headers and lines of dashes stand beneath blocks of every kind. */
export function structuredNotes(seed: number, count: number): string[] {
  const dice = new Dice(seed);
  return differentTexts(count, () => {
    let words = 0;
    let seconds = 0;
    const header = () => {
      const times = `(${clock(seconds)}-${clock(seconds + 10)})`;
      seconds += 10;
      return `${dice.pick(['', '', '', ' ', '   '])}${times} ***1.${seconds / 10}: 题${seconds}***`;
    };
    const between = () =>
      dice.several(0, 4, () =>
        dice.oneIn(3) ? '' : dice.pick(lines).replaceAll('{}', () => `词${words++}`),
      );
    const pieces = dice.several(2, 4, () => [header(), ...between()]).flat();
    return `+++\n+++\n# part1: 甲\n${pieces.join('\n')}\n`;
  });
}

const misspeltHeadings = [
  '#part2: 乙',
  '#part2：乙',
  ' #part2: 乙',
  'part2: 乙',
  '## part2: 乙',
  '# part2：乙',
];

const misspell: readonly ((header: string) => string)[] = [
  (header) => header.replace('(', '（').replace(')', '）'),
  (header) => header.replaceAll('***', '**'),
  (header) => header.replace('-', '~'),
  (header) => `${header} 尾`,
  (header) => header.replace(/[()]/g, ''),
  (header) => header,
];

/** The same notes with most headers misspelt, and headings above some that are misspelt as well. */
export function misspeltNotes(seed: number, count: number): string[] {
  const dice = new Dice(seed);
  return structuredNotes(seed, count).map((text) =>
    text.replace(/^ *\(.*$/gm, (header) => {
      const above = [dice.pick(misspeltHeadings), '---'].filter(() => dice.oneIn(4));
      return [...above, dice.pick(misspell)(header)].join('\n');
    }),
  );
}

function clock(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
