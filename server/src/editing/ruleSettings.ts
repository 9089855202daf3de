/** The input of rules besides the note: the author's settings, the file's name and the date. */
export interface RuleSettings {
  /** How much later than the end above it a segment may start, in milliseconds. */
  readonly gapTolerance: number;
  /** The longest gap that is a finding, in milliseconds: a longer one is intended. */
  readonly gapLimit: number;
  readonly frontMatter: {
    /** The keys that front matter must have, as the author spells them. */
    readonly required: readonly string[];
  };
  /** The file's name without folder and ending; empty where unknown. */
  readonly fileName: string;
  /** The author's local date, as `2025-04-20`. */
  today(): string;
}
