import { Dice, differentTexts } from './dice';
import { emphasised } from './paragraphs';

/** What authors write besides paragraphs, each with places for emphasis. */
const lines = [
  '{}',
  '{}',
  '- {}',
  '- {}',
  '    - {}',
  '* {}',
  '1. {}',
  '- [ ] {}',
  '> {}',
  '> - {}',
  '{}\\',
  '{}  ',
  '### {}',
  '### {} {#a}',
  '| {} | {} |\n|---|---|\n| {} | {} |',
  '[^#]: {}\n\n甲',
  '[^#]: {}\n[^#]: {}\n\n甲',
  '\n甲\n: {}\n\n甲',
  '[甲](u){}',
  '![甲](u){}',
  '\n[甲]: u\n{}',
  '<div>\n{}\n</div>',
  '<span>{}</span>',
  '<!-- {} -->',
  '`{}`',
  '```\n{}\n```',
  '    {}',
  '甲~乙{}丙~丁',
  '"{}" \'{}\' {}...',
  '---',
];

/**
 * Notes with emphasis near the border of what renders in all that Markdown knows: above the first
 * part, in its heading and free text, in a title and in the body.
 */
export function mixedNotes(seed: number, count: number): string[] {
  const dice = new Dice(seed);
  const filled = (line: string) => line.replaceAll('{}', () => emphasised(dice));
  const some = () =>
    dice.several(0, 3, () => (dice.oneIn(3) ? '' : filled(dice.pick(lines)))).join('\n');
  return differentTexts(count, () => {
    const [heading, title] = [0, 1].map(() => (dice.oneIn(4) ? emphasised(dice) : '甲'));
    const header = `(00:00-00:30) ***1.1: ${title}***`;
    const pieces = [some(), '', `# part1: ${heading}`, some(), '', header, some(), some()];
    return `+++\n+++\n${withFootnotes(pieces.join('\n'))}\n`;
  });
}

/** Labels count from 1, and below all else each is referred to: no other footnote is published. */
function withFootnotes(text: string): string {
  let labels = 0;
  const labelled = text.replaceAll('[^#]', () => `[^${++labels}]`);
  const references = Array.from({ length: labels }, (_, index) => `注[^${index + 1}]`);
  return [labelled, '', ...references].join('\n');
}
