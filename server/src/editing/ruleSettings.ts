import type { SiteConfig } from '../site/siteConfig';

/** The input of rules besides the note: the author's settings, the file, its site and the date. */
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
  /** What Hugo's configuration says of the note's site. */
  readonly site: SiteConfig;
  /** The author's local date, as `2025-04-20`. */
  today(): string;
}
