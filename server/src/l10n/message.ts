/**
 * A sentence for the author: an English template with `{0}`, `{1}` … and what goes in, which may be
 * a message itself. It is put into the author's language only when it is sent.
 */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number | Message)[];
}

export function message(text: string, ...args: Message['args']): Message {
  return { text, args };
}
