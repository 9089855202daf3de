/** What Markdown has open between two lines. Immutable; compare with `sameState`. */
export interface MarkdownState {
  readonly containers: readonly unknown[];
}
