import type { Expectation } from './expectation';
import { above, inside } from './surroundings';

const heading = '# part3: 无限长的影片';
const headingScopes = [
  ['#', 'punctuation.definition.heading.markdown'],
  ['part', 'keyword.control.part.episode-notes'],
  ['3', 'constant.numeric.part.episode-notes'],
  [':', 'punctuation.separator.part.episode-notes'],
  ['无限长的影片', 'entity.name.section.markdown'],
] as const;

export const partExpectations: readonly Expectation[] = [
  ...above.map(([what, lines]) => ({
    title: `colours a part heading under ${what}`,
    lines: [...lines, heading],
    scopes: headingScopes,
  })),
  ...inside.map(([what, lines, scope]) => ({
    title: `leaves a part heading inside ${what} alone`,
    lines: [...lines, heading],
    staysAsIn: scope,
  })),
  {
    title: 'colours the variant with a capital and a space',
    lines: ['# Part 3: 无限长的影片'],
    scopes: [
      ['Part ', 'keyword.control.part.episode-notes'],
      ['3', 'constant.numeric.part.episode-notes'],
      ['无限长的影片', 'entity.name.section.markdown'],
    ],
  },
  {
    title: 'keeps a part heading a Markdown heading',
    lines: [heading],
    scopes: [
      ['part', 'markup.heading.markdown'],
      ['无限长的影片', 'heading.1.markdown'],
    ],
  },
  {
    title: 'colours a part heading behind two blanks under a bullet',
    lines: ['- 看点', `  ${heading}`],
    scopes: headingScopes,
  },
  {
    title: 'colours a part heading without a title',
    lines: ['# part12:'],
    scopes: [['12', 'constant.numeric.part.episode-notes']],
  },
  {
    title: 'colours bold and closing hashes of a part heading as Markdown does',
    lines: ['# part2: 看**点** #'],
    scopes: [
      ['点', 'markup.bold.markdown'],
      ['#', 'punctuation.definition.heading.markdown'],
    ],
  },
  ...['# part of the site', '## part3: x', '# 第1部分: x', '# apart1: x'].map((line) => ({
    title: `leaves the heading ${line} alone`,
    lines: [line],
    staysAsIn: 'markup.heading.markdown',
  })),
];
