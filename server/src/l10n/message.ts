/**
 * A sentence for the author: an English template with placeholders `{0}`, `{1}` … and their values,
 * which may be messages themselves. It is translated only when it is sent.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number | Message)[];
}

export function message(text: string, ...args: Message['args']): Message {
  return { text, args };
}
