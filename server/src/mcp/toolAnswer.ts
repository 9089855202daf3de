/** What a call gives, as a text for models and people, and as data for programs. */
export interface ToolAnswer {
  readonly text: string;
  readonly data?: Record<string, unknown>;
}

/** A call that cannot be done; its message says what a model may do instead, in the author's language. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}
