/** A finding that a marked text expects; UTF-16 offsets in the text without its marks. */
export interface ExpectedFinding {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Takes the marks out of a text: `⟦time-gap|00:22⟧` expects a finding of `time-gap` at `00:22`,
 * `⟦time-gap|⟧` one of no width. Marks can stand inside each other.
 */
export function readMarkedText(marked: string): { text: string; expected: ExpectedFinding[] } {
  const expected: ExpectedFinding[] = [];
  const open: { code: string; start: number }[] = [];
  let text = '';
  let done = 0;
  for (const mark of marked.matchAll(/⟦([a-z-]+)\||⟧/g)) {
    text += marked.slice(done, mark.index);
    done = mark.index + mark[0].length;
    if (mark[1] !== undefined) {
      open.push({ code: mark[1], start: text.length });
      continue;
    }
    const begun = open.pop();
    if (begun === undefined) throw new Error(`"⟧" closes nothing after: ${text.slice(-40)}`);
    expected.push({ ...begun, end: text.length });
  }
  if (open.length > 0) throw new Error(`a mark of ${open[0]?.code} is never closed`);
  return { text: text + marked.slice(done), expected };
}
