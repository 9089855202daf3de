/** Indentation with the signs that begin an item or a key of their own. */
const lineStart = /^[ \t]*(?:[-?:][ \t]+)*/gm;

/**
 * How many lists and tables are open at most within one another, at least about so: brackets count
 * within texts too. Linear in the length of the source.
 */
export function yamlDepth(source: string): number {
  return Math.max(blockDepth(source), bracketDepth(source));
}

/** Each further column to the right at which something begins is a level. */
function blockDepth(source: string): number {
  let deepest = 0;
  const columns: number[] = [];
  for (const [start] of source.matchAll(lineStart)) {
    const own = [start.search(/[^ \t]|$/), ...columnsOf(start)];
    const [first = 0] = own;
    while (columns.length > 0 && (columns.at(-1) ?? 0) >= first) columns.pop();
    for (const column of own) columns.push(column);
    deepest = Math.max(deepest, columns.length);
  }
  return deepest;
}

function columnsOf(start: string): number[] {
  return [...start.matchAll(/[-?:][ \t]+/g)].map(({ index, 0: sign }) => index + sign.length);
}

function bracketDepth(source: string): number {
  let deepest = 0;
  let depth = 0;
  for (const [bracket] of source.matchAll(/[[\]{}]/g)) {
    depth = /[[{]/.test(bracket) ? depth + 1 : Math.max(depth - 1, 0);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
