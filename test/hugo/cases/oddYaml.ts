import { body, type FrontMatterCase } from './frontMatters';

/** Lines that are no YAML, on which its other readers fail (Hugo's before 0.152 among them). */
const lenient = [
  'author:\n甲',
  'tags:\n[甲, 乙]',
  'desc: |--\n  甲',
  'desc: |\n   \n  甲',
  'params:\n  \tmedia: a.mp4',
  'params: {, media: a.mp4}',
  'author: }甲',
  'author: , 甲',
  'author: "甲\n\n乙"',
];

/** Values that are not of the type that stands before them. */
const mistyped = ['a: !!bool 甲', 'a: !!seq {x: 1}'];

const noteOf = (lines: string) => `---\ntitle: 题\n${lines}\n---\n${body}`;

/** What Hugo's reader of YAML takes although YAML 1.2.2 forbids it. */
export const lenientNotes: readonly string[] = lenient.map(noteOf);

/** What Hugo fails on, and nobody writes. */
export const mistypedNotes: readonly string[] = mistyped.map(noteOf);

/** The rare lines in which we and Hugo differ for good. */
export function oddYaml(): FrontMatterCase[] {
  return [...lenientNotes, ...mistypedNotes].map((text) => ({ text, meant: {} }));
}
