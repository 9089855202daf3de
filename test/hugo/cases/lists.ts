import { Dice, differentTexts } from './dice';

const items = ['- {}', '- {}', '* {}', '    - {}', '  * {}', '1. {}', '2. {}', '> - {}', '{}', ''];
const slips = [
  '-{}',
  '*{}',
  '    -{}',
  '🔑- {}',
  '♒* {}',
  '   →* {}',
  '✅2. {}',
  '> 🌙- {}',
  '👍🏽+  {}',
];

/** Notes with lists in which a marker lacks its space, or has a symbol before it. */
export function listNotes(seed: number, count: number): string[] {
  const dice = new Dice(seed);
  return differentTexts(count, () => {
    let words = 0;
    const lines = dice.several(2, 8, () =>
      dice.pick(dice.oneIn(3) ? slips : items).replace('{}', () => `词${words++}`),
    );
    return `+++\n+++\n# part1: 甲\n(00:00-00:30) ***1.1: 题***\n${lines.join('\n')}\n`;
  });
}
