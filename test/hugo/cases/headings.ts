import { Dice, differentTexts } from './dice';

const lines = [
  '#{}',
  '#{}',
  '##{}',
  '  #{}',
  '#{} #{}',
  '#{}#',
  '# {}',
  '#fff',
  '- {}',
  '1. {}',
  '{}',
  '> {}',
  '',
  '',
  '```\n#{}\n```',
  '| {} |\n|---|',
];

/** Notes with lines that begin with `#`, as headings, hashtags or neither. */
export function headingNotes(seed: number, count: number): string[] {
  const dice = new Dice(seed);
  return differentTexts(count, () => {
    let words = 0;
    const some = () =>
      dice.several(1, 6, () => dice.pick(lines).replaceAll('{}', () => `词${words++}`)).join('\n');
    const headers = ['(00:00-00:30) ***1.1: 题***', '(00:30-00:40) ***1.2: 目***'];
    const [first, second] = headers.map((header) => `${header}\n${some()}`);
    return `+++\n+++\n# part1: 甲\n${some()}\n\n${first}\n\n${second}\n`;
  });
}
