/** What rules know beside the note: what the author has set, and what the file is. */
export interface RuleSettings {
  /** How much later than the end above it a segment may start, in milliseconds. */
  readonly gapTolerance: number;
  /** A gap that is longer than so many milliseconds was left out on purpose. */
  readonly gapLimit: number;
  readonly frontMatter: {
    /** The keys that front matter must have, as the author spells them. */
    readonly required: readonly string[];
  };
  /** The file's name without folder and ending; empty where nobody knows it. */
  readonly fileName: string;
  /** The author's date of today, as `2025-04-20`. */
  today(): string;
}
