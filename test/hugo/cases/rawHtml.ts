import { Dice, differentTexts } from './dice';

const blocks = [
  '<br>',
  '<br/>',
  '<img src="a.png">',
  '<div>\n{}\n</div>',
  '<div>\n<p>{}</p>\n</div>',
  '<div>\n{}',
  '<p>{}',
  '<p>{}</p>',
  '<details>\n<summary>{}</summary>\n{}\n</details>',
  '<details>\n<summary>{}</summary>\n\n- {}\n\n</details>',
  '<span>{}</span>',
  '<!-- {} -->',
  '<table><tr><td>{}</td></tr></table>',
];
const between = ['- {}', '{}', '', '', '### {}'];

/** Notes in which headers stand right below raw HTML, in it, or below a blank line. */
export function rawHtmlNotes(seed: number, count: number): string[] {
  const dice = new Dice(seed);
  return differentTexts(count, () => {
    let words = 0;
    let minutes = 0;
    const filled = (line: string) => line.replaceAll('{}', () => `词${words++}`);
    const header = () => `(0${minutes}:00-0${minutes + 1}:00) ***1.${++minutes}: 题${minutes}***`;
    const some = (pieces: readonly string[], most: number) =>
      dice.several(0, most, () => filled(dice.pick(pieces)));
    const pieces = dice.several(1, 3, () => [
      ...some(between, 2),
      ...some(blocks, 2),
      ...(dice.oneIn(3) ? [''] : []),
      header(),
    ]);
    return `+++\n+++\n# part1: 甲\n${header()}\n${pieces.flat().join('\n')}\n- ${filled('{}')}\n`;
  });
}
