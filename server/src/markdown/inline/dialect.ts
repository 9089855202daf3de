/**
 * What a site's configuration changes in Hugo's Markdown, as far as it changes what is found in a
 * note. Seen with Hugo 0.169; `test/unit/site/hugoMarkup.test.ts` has the cases.
 */
export interface Dialect {
  /** What a single tilde on both sides makes of a text. */
  readonly singleTilde: TildeMarkup;
  /** What two tildes on both sides make of a text. */
  readonly doubleTilde: TildeMarkup;
  /** Whether a space behind a backslash is published as nothing at all. */
  readonly escapedSpace: boolean;
}

export type TildeMarkup = 'strike' | 'subscript' | 'none';

/** Hugo's Markdown where a site's configuration says nothing of it. */
export const defaultDialect: Dialect = {
  singleTilde: 'strike',
  doubleTilde: 'strike',
  escapedSpace: false,
};
