import { Bench } from 'tinybench';

/** What came out of doing one thing many times: milliseconds, in rising order. */
export interface Figures {
  readonly p50: number;
  readonly p99: number;
  readonly runs: number;
  readonly samples: readonly number[];
}

export interface Repetition {
  readonly runs: number;
  /** How often it is done before it counts; a tenth of the runs unless told. */
  readonly warmup?: number;
  /** What is to be ready before each run, and does not count. */
  readonly before?: () => void | Promise<void>;
}

/** Measures how long a thing takes. A thing that fails fails the measurement. */
export async function repeat(
  thing: () => unknown,
  { runs, warmup = Math.ceil(runs / 10), before = () => {} }: Repetition,
): Promise<Figures> {
  const bench = new Bench({
    iterations: runs,
    time: 0,
    warmup: warmup > 0,
    warmupIterations: warmup,
    warmupTime: 0,
    retainSamples: true,
    throws: true,
  });
  const task = bench.add('thing', thing, { async: true, beforeEach: before }).tasks[0]!;
  await bench.run();
  const { result } = task;
  if (result.state !== 'completed') throw new Error(`A measurement has ended as ${result.state}.`);
  return figuresOf(result.latency.samples ?? []);
}

/** Figures of several things taken together, or of durations measured elsewhere. */
export function figuresOf(...measured: readonly (readonly number[])[]): Figures {
  const samples = measured.flat().sort((left, right) => left - right);
  const percentile = (share: number) =>
    samples[Math.ceil(share * samples.length) - 1] ?? Number.NaN;
  return { p50: percentile(0.5), p99: percentile(0.99), runs: samples.length, samples };
}
