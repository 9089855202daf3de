/**
 * A text from a file without what a terminal would obey: control characters, and the signs that turn
 * the direction of writing (Unicode's Bidi_Control), each as U+FFFD.
 */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    '\ufffd',
  );
}
