import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** So many changed lines are told apart; the search takes the square of their number. */
const maxChangedLines = 2000;

/**
 * The change of a file as a unified diff that `git apply` takes. With more than `maxChangedLines`
 * changed lines, the whole text is replaced.
 *
 * @param path relative, with `/` between names
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const names = [`a/${path}`, `b/${path}`] as const;
  const options = {
    context: 3,
    maxEditLength: 2 * maxChangedLines,
    headerOptions: FILE_HEADERS_ONLY,
  };
  return (
    createTwoFilesPatch(...names, before, after, '', '', options) ?? replaced(names, before, after)
  );
}

function replaced([from, to]: readonly [string, string], before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const hunk = `@@ -1,${old.length} +1,${fresh.length} @@`;
  const body = [...old.map((line) => `-${line}`), ...fresh.map((line) => `+${line}`)];
  return `--- ${from}\n+++ ${to}\n${hunk}\n${body.join('')}`;
}

/** Lines with their ends; a last one without an end is marked as `diff` does it. */
function linesOf(text: string): string[] {
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) =>
    line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`,
  );
}
