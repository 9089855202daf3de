/** A value that is written into front matter or a site's file of settings. */
export type WrittenValue = string | number | boolean | readonly string[];
