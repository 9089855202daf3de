/**
 * Node's flags for the server's process. V8 creates objects in one of two semi-spaces, which grow
 * to 16 MB each (https://v8.dev/blog/trash-talk), and opening a long note fills both. With smaller
 * ones, the garbage of keystrokes is collected more often and in smaller steps.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4'];
