/** What the last line of a text must look like. */
export interface Expectation {
  readonly title: string;
  readonly lines: readonly string[];
  /** Pieces of the last line, in order, each with one of its scopes. */
  readonly scopes?: readonly (readonly [text: string, scope: string])[];
  /** The last line must hold nothing of ours, and hold this scope of VS Code's throughout. */
  readonly staysAsIn?: string;
}
