import { Dice, differentTexts } from './dice';

const closed = [
  '```js\n{}\n```',
  '```\n{}\n```',
  '~~~ md\n{}\n~~~',
  '<!-- {} -->',
  '<!--\n{}\n-->',
  '<pre>\n{}\n</pre>',
  '- ~~~ sh\n  {}\n  ~~~',
  '- {}',
  '{}',
  '`{}`',
];
const unclosed = [
  '```js\n{}',
  '```\n{}',
  '````js\n{}',
  '~~~ md',
  '<!-- {}',
  '<!--',
  '<!--\n\n{}\n',
  '<pre>\n{}',
  '<script>',
  '- ```sh\n  {}',
  '{} <!-- {}',
];

/** Notes in which code or a comment is not closed, once at most. */
export function unclosedNotes(seed: number, count: number): string[] {
  const dice = new Dice(seed);
  return differentTexts(count, () => {
    let words = 0;
    let minutes = 0;
    const header = () => `(0${minutes}:00-0${minutes + 1}:00) ***1.${++minutes}: 题${minutes}***`;
    let slips = 1;
    const piece = () => dice.pick(dice.oneIn(3) && slips-- > 0 ? unclosed : closed);
    const some = () => dice.several(0, 2, () => piece().replaceAll('{}', () => `词${words++}`));
    const pieces = dice.several(2, 5, () => [header(), ...some(), ...(dice.oneIn(4) ? [] : [''])]);
    return `+++\n+++\n# part1: 甲\n${pieces.flat().join('\n')}\n`;
  });
}
