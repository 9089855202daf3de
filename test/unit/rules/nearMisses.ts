import type { MadePart } from './generatedNotes';

interface HeaderParts {
  readonly start: string;
  readonly end: string;
  readonly number: string;
  readonly title: string;
}

/** Ways to miss a segment header in which every field can still be read. */
export const headerMisses: Record<string, (header: HeaderParts) => string> = {
  'full-width everything': ({ start, end, number, title }) =>
    `（${start}－${end}） ***${number}： ${title}***`,
  'full-width colons': ({ start, end, number, title }) =>
    `(${start.replaceAll(':', '：')}-${end.replaceAll(':', '：')}) ***${number}: ${title}***`,
  'an en dash': ({ start, end, number, title }) => `(${start}–${end}) ***${number}: ${title}***`,
  'a double dash': ({ start, end, number, title }) =>
    `(${start}——${end}) ***${number}: ${title}***`,
  'a tilde': ({ start, end, number, title }) => `(${start}～${end}) ***${number}: ${title}***`,
  'spaces in the range': ({ start, end, number, title }) =>
    `( ${start} - ${end} ) ***${number}: ${title}***`,
  'square brackets': ({ start, end, number, title }) =>
    `[${start}-${end}] ***${number}: ${title}***`,
  'black brackets': ({ start, end, number, title }) =>
    `【${start}-${end}】***${number}: ${title}***`,
  'no brackets': ({ start, end, number, title }) => `${start}-${end} ***${number}: ${title}***`,
  'one bracket': ({ start, end, number, title }) => `(${start}-${end}***${number}: ${title}***`,
  'two stars': ({ start, end, number, title }) => `(${start}-${end}) **${number}: ${title}**`,
  'one star': ({ start, end, number, title }) => `(${start}-${end}) *${number}: ${title}*`,
  'a star less behind': ({ start, end, number, title }) =>
    `(${start}-${end}) ***${number}: ${title}**`,
  'no stars': ({ start, end, number, title }) => `(${start}-${end}) ${number}: ${title}`,
  'no colon': ({ start, end, number, title }) => `(${start}-${end}) ***${number} ${title}***`,
  'no space behind the colon': ({ start, end, number, title }) =>
    `(${start}-${end}) ***${number}:${title}***`,
  'spaces inside the stars': ({ start, end, number, title }) =>
    `(${start}-${end}) *** ${number}: ${title} ***`,
  'no space before the stars': ({ start, end, number, title }) =>
    `(${start}-${end})***${number}: ${title}***`,
};

/** Ways to leave out a field that follows from the segments around it. */
export const headersWithout: Record<'number' | 'start' | 'end', (header: HeaderParts) => string> = {
  number: ({ start, end, title }) => `(${start}-${end}) ***${title}***`,
  start: ({ end, number, title }) => `(-${end}) ***${number}: ${title}***`,
  end: ({ start, number, title }) => `(${start}-) ***${number}: ${title}***`,
};

/** Ways to miss a part heading. */
export const headingMisses: Record<string, (part: MadePart) => string> = {
  'no space behind the hash': ({ number, title }) => `#part${number}: ${title}`,
  'a capital': ({ number, title }) => `# Part${number}: ${title}`,
  'a space before the number': ({ number, title }) => `# part ${number}: ${title}`,
  'another level': ({ number, title }) => `## part${number}: ${title}`,
  'a full-width colon': ({ number, title }) => `# part${number}：${title}`,
  'no colon': ({ number, title }) => `# part ${number} ${title}`,
  'no hash': ({ number, title }) => `part${number}: ${title}`,
  'no space behind the colon': ({ number, title }) => `# part${number}:${title}`,
};
