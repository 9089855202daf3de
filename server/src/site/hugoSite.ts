import type { SiteConfig } from './siteConfig';

/** A site of Hugo's, as its configuration was read last. */
export interface HugoSite {
  /** The URI of its folder, with a slash at its end. */
  readonly folder: string;
  /** The URIs of the files of its configuration, in the order in which they count. */
  readonly files: readonly string[];
  /** Those that cannot be read, with what is known of the reason. */
  readonly broken: readonly BrokenFile[];
  readonly config: SiteConfig;
}

export interface BrokenFile {
  readonly uri: string;
  /**
   * The 1-based line and column, as `3:5`, where reading failed. Undefined where there is no text:
   * the file is not UTF-8, too long, or no regular file.
   */
  readonly place: string | undefined;
}
