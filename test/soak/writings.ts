import fc from 'fast-check';
import { rules } from '../../server/src/rules/index';
import { hostileTexts } from '../unit/features/hostileTexts';
import { patchwork } from '../unit/note/generatedEdits';
import { faultyNote } from '../unit/rules/faultyNotes';
import { correctNote, textOf } from '../unit/rules/generatedNotes';
import type { Chance } from './chance';

const words = [
  '浇水',
  '翻土',
  '**“早”**',
  '30℃',
  'AI',
  '（二）',
  '`git`',
  '🌱',
  '5~10 天',
  '《农书》',
];
const lines = [
  '- 先把土**翻松**。\n',
  '\n',
  '# part2: 夏天\n',
  '（00:40－00:55） ***2.1： 收获***\n',
  '(01:00-01:20) ***1.3: 晒干***\n\n- 晒三天。\n\n',
  '(01:20-01:10)\n***1.4: 入仓***\n',
  '<!-- episode-notes-disable-next-line time-gap -->\n',
  '| 菜 | 天 |\n| - | - |\n| 瓜 | **九** |\n',
  '```\n',
  '+++\n',
];
const settingsLines = [
  'gapTolerance = 5\n',
  'gapLimit = -1\n',
  '[rules]\n',
  'time-gap = "warning"\nsegment-malformed = "hint"\n',
  'segment-empty = "off"\nsegment-number = "off"\n',
  'time-gp = "off"\n',
  'rules.part-empty = "error"\n',
  '[publish]\ntargets = ["youtube", "bilibili"]\n',
  'level = "both"\n',
  '"""\n',
];

const codes = rules.map(({ code }) => code);
const hugoFiles = [
  '',
  '[taxonomies]\nseries = "series"\nauthor = "authors"\n',
  '[markup.goldmark.extensions]\nstrikethrough = false\n',
  '[markup.goldmark.extensions.cjk]\nenable = true\nescapedSpace = true\n',
  'defaultContentLanguage = "zh"\n[languages.zh]\nweight = 1\n[languages.en]\nweight = 2\n',
];

/** What authors write, and what strangers send them. */
export class Writings {
  readonly #hostile = [...hostileTexts()];
  readonly #patchworks: readonly string[];
  readonly #notes: readonly string[];

  constructor(private readonly chance: Chance) {
    const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) =>
      fc.sample(arbitrary, { numRuns, seed: chance.below(2 ** 31) });
    this.#patchworks = sample(patchwork, 2000);
    this.#notes = [
      ...sample(faultyNote, 400).map(({ text }) => text),
      ...sample(correctNote, 100).map((note) => textOf(note)),
    ];
  }

  /** Some letters, signs or line ends, as they come key by key. */
  keys(): string {
    const written = this.chance.isTrue(0.6) ? this.chance.of(words) : this.line();
    return written.slice(0, 30);
  }

  line(): string {
    return this.chance.of(lines);
  }

  /** A note as authors and their tools draft it, with a slip or more. */
  note(): string {
    return this.chance.of(this.#notes);
  }

  /** A text that means mischief, or that nobody has put in order; up to about `longest` units. */
  hostile(longest: number): string {
    if (this.chance.isTrue(0.4)) return this.chance.of(this.#patchworks);
    const length = Math.round(10 * (longest / 10) ** this.chance.share());
    const { text, start, end } = this.chance.of(this.#hostile).of(length);
    return this.chance.isTrue(0.3) ? text : text.slice(start, end);
  }

  /** The section of the editor's settings; not all in it is right. */
  section(): unknown {
    const level = () => this.chance.of(['off', 'hint', 'warning', 'error', 'eror', 1]);
    return {
      rules: Object.fromEntries(codes.map((code) => [code, level()])),
      inlayHints: this.chance.of([{ durations: true }, { totals: false }, 7]),
      gapTolerance: this.chance.of([1, 3, 'x']),
      gapLimit: this.chance.of([60, 1000]),
    };
  }

  /** Lines of a site's settings file; now and then a hostile text. */
  siteFile(): string {
    if (this.chance.isTrue(0.2)) return this.hostile(2000);
    return Array.from({ length: this.chance.below(5) }, () => this.chance.of(settingsLines)).join(
      '',
    );
  }

  /** A configuration of Hugo, which Hugo takes. */
  hugoFile(): string {
    return this.chance.of(hugoFiles);
  }

  /** Captions, some of them hostile. */
  transcript(): string {
    const cue = (index: number) => {
      const text = this.chance.isTrue(0.3) ? this.hostile(500) : this.line();
      return `${index + 1}\n00:00:${10 + index},000 --> 00:00:${11 + index},000\n${text}\n\n`;
    };
    return Array.from({ length: 1 + this.chance.below(8) }, (_, index) => cue(index)).join('');
  }
}
