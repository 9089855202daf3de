/** What the server holds while no document is open. */
export interface Rest {
  /** The share of the run that was over, 0 to 1. */
  readonly share: number;
  /** What is in use of the heap after a collection, in MB. */
  readonly heap: number;
  /** Resident memory, in MB. */
  readonly resident: number;
  /** Open file descriptors. */
  readonly handles: number;
}

/** A line of the table. */
interface Row {
  readonly what: string;
  readonly value: string;
  readonly goal: string;
  readonly met: boolean;
}

/** The heap of V8 is still settling by so much from one rest to the next, in MB. */
const heapNoise = 6;

/** Counts what a run does, and what goes wrong in it. */
export class Tally {
  edits = 0;
  requests = 0;
  /** Withdrawn by the client, or refused as the text had changed. */
  withdrawn = 0;
  hostileTexts = 0;
  comparisons = 0;
  /** Edits of the server's that were made. */
  made = 0;
  crashes: string[] = [];
  /** Errors that the server logs, or answers with where it must not. */
  failures: string[] = [];
  differences: string[] = [];
  lostCharacters: string[] = [];
  readonly rests: Rest[] = [];

  get faults(): readonly string[] {
    return [...this.crashes, ...this.failures, ...this.differences, ...this.lostCharacters];
  }

  /**
   * Every figure with its goal.
   *
   * @param hours what the goals for edits and hostile texts are counted for; 0 for none
   */
  rows(hours: number): Row[] {
    const atLeast = (what: string, value: number, perHour: number): Row => ({
      what,
      value: grouped(value),
      goal: `≥ ${grouped(Math.round(perHour * hours))}`,
      met: value >= perHour * hours,
    });
    const none = (what: string, found: readonly string[]): Row => ({
      what,
      value: grouped(found.length),
      goal: '0',
      met: found.length === 0,
    });
    const known = (what: string, value: number): Row => ({
      what,
      value: grouped(value),
      goal: '',
      met: true,
    });
    return [
      atLeast('edits', this.edits, 1_000_000),
      atLeast('hostile texts', this.hostileTexts, 100_000),
      known('requests', this.requests),
      known('· withdrawn, or overtaken by an edit', this.withdrawn),
      known('fixes, formattings, renamings, refactorings made', this.made),
      known('answers compared with a fresh reading', this.comparisons),
      none('crashes', this.crashes),
      none('errors', this.failures),
      none('differences', this.differences),
      none('edits of the server’s that lost characters', this.lostCharacters),
      ...this.#growth(),
    ];
  }

  /** From what comes after the first tenth of the run to its end, each the median of a fifth. */
  #growth(): Row[] {
    const settled = this.rests.filter(({ share }) => share >= 0.1);
    const fifth = Math.ceil(settled.length / 5);
    const [early, late] = [settled.slice(0, fifth), settled.slice(-fifth)];
    const row = (what: string, of: (rest: Rest) => number, goal: string, noise: number): Row => {
      const [before, after] = [early, late].map((rests) => median(rests.map(of)));
      const value = `${before?.toFixed(0)} → ${after?.toFixed(0)}`;
      return { what, value, goal, met: (after ?? NaN) <= (before ?? NaN) + noise };
    };
    return [
      row('heap with nothing open, MB', ({ heap }) => heap, 'no growth', heapNoise),
      row('resident memory, MB', ({ resident }) => resident, '', Number.POSITIVE_INFINITY),
      row('open handles', ({ handles }) => handles, 'no growth', 0),
    ];
  }
}

/** As Markdown, which is as legible in a terminal. */
export function markdownTable(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['what', 'value', 'goal', 'met']),
    line(['---', '---:', '---', '---']),
    ...rows.map(({ what, value, goal, met }) =>
      line([what, value, goal, goal === '' ? '' : met ? 'yes' : 'no']),
    ),
  ].join('\n');
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1] ?? Number.NaN;
}

function grouped(value: number): string {
  return value.toLocaleString('en');
}
