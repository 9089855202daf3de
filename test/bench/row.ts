/** One line of the table. Times are milliseconds. */
export interface Row {
  readonly what: string;
  /** On which text. */
  readonly text: string;
  readonly p50?: number;
  readonly p99?: number;
  /** How many times it was measured. */
  readonly runs?: number;
  /** What is measured in another unit than milliseconds, with its unit. */
  readonly value?: string;
  /** How many times our own figure it is (the medians), for what we compare with. */
  readonly ratio?: number;
  readonly goal?: string;
  readonly met?: boolean;
}

/** A goal that a figure is at most `limit`, in the words of the table. */
export function atMost(limit: number, figure: number, what = ''): Pick<Row, 'goal' | 'met'> {
  return { goal: `${what} ≤ ${limit} ms`.trim(), met: figure <= limit };
}

/** Gives a row to whoever has started this group of measurements. */
export function report(row: Row): void {
  process.send?.(row);
}
