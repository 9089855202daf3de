import type { ChapterLevel, Platform } from '../note/publishing/platformLimits';
import type { SiteConfig } from '../site/siteConfig';
import type { Transcript } from '../transcript/transcript';

/**
 * The input of rules besides the note: the author's settings, the file, its site, its transcript and
 * the date.
 */
export interface RuleSettings {
  /** How much later than the end above it a segment may start, in milliseconds. */
  readonly gapTolerance: number;
  /** The longest gap that is a finding, in milliseconds: a longer one is intended. */
  readonly gapLimit: number;
  readonly frontMatter: {
    /** The keys that front matter must have, as the author spells them. */
    readonly required: readonly string[];
  };
  readonly publish: {
    /** Where the episode's chapters are published. */
    readonly targets: readonly Platform[];
    readonly level: ChapterLevel;
  };
  /** The file's name without folder and ending; empty where unknown. */
  readonly fileName: string;
  /** What Hugo's configuration says of the note's site. */
  readonly site: SiteConfig;
  /** What is said in the episode; undefined where no transcript is known. */
  readonly transcript: Transcript | undefined;
  /** The author's local date, as `2025-04-20`. */
  today(): string;
}
