/** The program cannot do what it was called for; its message is in the author's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
