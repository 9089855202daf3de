import { lenientNotes, mistypedNotes } from './cases/oddYaml';
import { writtenPosts } from './sources';

/** One text on which our findings and current Hugo differ, and why that stays so. */
export interface KnownDifference {
  /** The name of the comparison. */
  readonly comparison: string;
  readonly text: string;
  readonly reason: string;
}

/** What Hugos before the recorded one do otherwise, so that they judge nothing where it is in. */
export interface OldBehaviour {
  /** What the names of the comparisons begin with. */
  readonly comparisons: string;
  readonly reason: string;
  /** Whether a text holds what they treat differently. */
  isIn(text: string): boolean;
}

/** Each has to differ, or it is to be deleted. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    comparison: 'ordinary posts, written posts',
    text: writtenPosts().find((text) => text.includes('日程'))!,
    reason: 'its front matter is broken, but where there is no note nothing is told',
  },
  {
    comparison: 'setext-heading, generated notes',
    text: [
      '+++\n+++\n# part1: 甲\n(00:00-00:10) ***1.1: 题10***\n-\n',
      '   (00:10-00:20) ***1.2: 题20***\n  - 词0\n\n    - 词1\n\n',
      '   (00:20-00:30) ***1.3: 题30***\n\n\n(00:30-00:40) ***1.4: 题40***\n\n',
      '[词2]: u\n-\n-----\n',
    ].join(''),
    reason: 'a lone hyphen below a link definition is an empty list item, against CommonMark',
  },
  ...lenientNotes.map((text) => ({
    comparison: 'front matter, odd YAML',
    text,
    reason: "is no YAML, though Hugo's present reader takes it",
  })),
  ...mistypedNotes.map((text) => ({
    comparison: 'front matter, odd YAML',
    text,
    reason: 'has a type before a value of another one, which nobody writes',
  })),
];

const isYaml = (text: string) => /^\s*---/.test(text);

/** Each has to explain a difference where an older Hugo is at hand, or it is to be deleted. */
export const oldBehaviours: readonly OldBehaviour[] = [
  {
    comparisons: 'front matter',
    reason: 'reads no TOML 1.1',
    isIn: (text) =>
      text.includes('+++') &&
      /\{[^}\n]*(?:,\s*\}|\n)|\\[xe]|= (?:[\d-]+[Tt ])?\d\d:\d\d(?![:\d])/.test(text),
  },
  {
    comparisons: 'front matter',
    reason: 'reads a 60th second',
    isIn: (text) => /:60\b/.test(text),
  },
  {
    comparisons: 'strikethrough-accidental',
    reason: 'strikes out nothing between single tildes',
    isIn: (text) => /(?<!~)~(?!~)/.test(text),
  },
  {
    comparisons: 'front matter',
    reason: 'takes a date that it cannot read for the year 1',
    isIn: (text) => /^date = "\d{4}\//im.test(text),
  },
  {
    comparisons: 'front matter, generated',
    reason: 'sees a fence behind a byte order mark that is not the first character',
    isIn: (text) => /\n\ufeff *(?:\+\+\+|---)/.test(text),
  },
  {
    comparisons: 'front matter, generated',
    reason: 'leaves out all from a comment at the top to the end of a later one',
    isIn: (text) => text.startsWith('<!--') && text.split('-->').length > 2,
  },
  {
    comparisons: 'front matter, generated tables',
    reason: 'takes no tags below [params] for those of the page',
    isIn: (text) => /^\[params\][^[]*^ *tags =/im.test(text),
  },
  {
    comparisons: 'front matter, generated kinds',
    reason: 'takes no number for true, and none that ends in a point',
    isIn: (text) => /^"?(?:draft"?(?: =|:) [\d.]+,?|weight = "\d+\.")$/m.test(text),
  },
  {
    comparisons: '',
    reason: 'takes a key of YAML that is set a second time',
    isIn: (text) =>
      isYaml(text) && /(?<![^\s{"'])([^\s"':{]+)["']? *:.*\s["']?\1["']? *:/s.test(text),
  },
  {
    comparisons: '',
    reason: 'reads yes and no in YAML as truth values, 08 and 1e3 as numbers',
    isIn: (text) =>
      isYaml(text) && /[-:,[] *(?:y|yes|n|no|on|off|08|\d+e\d+)(?![\p{L}\d])/iu.test(text),
  },
  {
    comparisons: '',
    reason:
      'reads YAML by other rules where tabs, escapes, block texts and keys are at their limits',
    isIn: (text) =>
      isYaml(text) &&
      /[-\t]\t|[\u0007\u007f]|\\(?:ud|\/)|[|>](?:# |\d\r)|^(?:\?|%|1\.5:|\S+ \[(?:["甲]+:|\n))|[[,] *\?/m.test(
        text,
      ),
  },
  {
    comparisons: 'emphasis-unrendered',
    reason: 'takes symbols beyond ASCII for letters',
    isIn: (text) => /(?![\0-\x7f])\p{S}[*_~]|[*_~](?![\0-\x7f])\p{S}/u.test(text),
  },
  {
    comparisons: 'emphasis-unrendered',
    reason: 'strikes out what stands between rows of tildes',
    isIn: (text) => /~{3}/.test(text),
  },
];
