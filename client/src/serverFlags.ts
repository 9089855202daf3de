/**
 * Node's flags for the server's process. V8 puts what has just been made into either of two halves,
 * which grow to 16 MB each (https://v8.dev/blog/trash-talk): opening a long note fills both. With
 * less, what keystrokes leave behind is collected more often and in smaller steps.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4'];
