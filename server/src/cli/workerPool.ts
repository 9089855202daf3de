import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { localised, setLocale } from '../l10n/localised';
import { type FileReport, failedReport } from './fileReport';
import { FileWork } from './fileWork';
import { shownPath } from './shownPath';
import type { Task } from './task';

/** So many files are given to a thread at once; it reads them in parallel. */
const batchSize = 16;

/** With fewer files, starting threads takes longer than the work. */
const minFilesForThreads = 64;

const maxThreads = 8;

/** So many batches a thread are done ahead of the one that is reported next. */
const batchesAhead = 4;

/** Room for what one note leaves behind, so that little of it is ever copied. In MB. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** The reports of one file, the last of them its own. */
export interface FileReports {
  readonly file: string;
  readonly reports: readonly FileReport[];
}

/**
 * Does a task on files, in worker threads when there are many, and yields their reports in the order
 * of the files. Only so many reports are kept as fit ahead of the next one.
 *
 * @param bundle the file that a worker thread loads; it calls `serveTask`
 */
export async function* doTask(
  files: readonly string[],
  task: Task,
  bundle: string,
): AsyncGenerator<FileReports> {
  const threads = Math.min(availableParallelism(), maxThreads);
  const isThreaded = files.length >= minFilesForThreads && threads > 1;
  const lanes = isThreaded
    ? Array.from({ length: threads }, () => new ThreadLane(task, bundle))
    : [new OwnLane(task)];
  const pending: Promise<FileReports[]>[] = [];
  try {
    let next = 0;
    const batch = () => {
      const own = files.slice(next, next + batchSize);
      next += own.length;
      const lane = lanes.toSorted((left, right) => left.load - right.load)[0]!;
      return lane
        .do(own)
        .then((done) => own.map((file, at) => ({ file, reports: done[at] ?? [] })));
    };
    while (next < files.length || pending.length > 0) {
      while (next < files.length && pending.length < lanes.length * batchesAhead) {
        pending.push(batch());
      }
      yield* (await pending.shift()) ?? [];
    }
  } finally {
    await Promise.all(lanes.map((lane) => lane.end()));
  }
}

/** Where batches of files are worked on, one batch after another. */
interface Lane {
  /** How many batches were given to it and are not done. */
  readonly load: number;
  /** The reports of each file. Never rejects. */
  do(files: readonly string[]): Promise<readonly (readonly FileReport[])[]>;
  end(): Promise<unknown>;
}

/** Works in the thread of the program itself. */
class OwnLane implements Lane {
  load = 0;
  readonly #work: FileWork;

  constructor(task: Task) {
    this.#work = new FileWork(task);
  }

  do(files: readonly string[]): Promise<readonly (readonly FileReport[])[]> {
    return Promise.all(files.map((file) => this.#work.file(file)));
  }

  end(): Promise<unknown> {
    return Promise.resolve();
  }
}

interface PendingBatch {
  readonly files: readonly string[];
  readonly resolve: (reports: readonly (readonly FileReport[])[]) => void;
}

/** A worker thread. One that fails is replaced; the files that it was at count as failed. */
class ThreadLane implements Lane {
  readonly #pending: PendingBatch[] = [];
  #worker: Worker | undefined;

  constructor(
    private readonly task: Task,
    private readonly bundle: string,
  ) {}

  get load(): number {
    return this.#pending.length;
  }

  do(files: readonly string[]): Promise<readonly (readonly FileReport[])[]> {
    return new Promise((resolve) => {
      this.#pending.push({ files, resolve });
      this.#worker ??= this.#start();
      this.#worker.postMessage(files);
    });
  }

  end(): Promise<unknown> {
    return this.#worker?.terminate() ?? Promise.resolve();
  }

  #start(): Worker {
    const worker = new Worker(this.bundle, { workerData: this.task, resourceLimits });
    worker.on('message', (reports) => this.#pending.shift()?.resolve(reports));
    worker.on('error', (error) => {
      const failed = this.#pending.shift();
      const reason = localised('the check failed: {0}', String(error));
      failed?.resolve(
        failed.files.map((file) => [failedReport(shownPath(file, this.task.cwd), reason)]),
      );
      this.#worker = this.#pending.length > 0 ? this.#start() : undefined;
      for (const { files } of this.#pending) this.#worker?.postMessage(files);
    });
    return worker;
  }
}

/** Does the task of a worker thread, batch by batch, for the `ThreadLane` that has started it. */
export function serveTask(): void {
  const task = workerData as Task;
  setLocale(task.locale);
  const work = new FileWork(task);
  let previous: Promise<void> = Promise.resolve();
  parentPort?.on('message', (files: readonly string[]) => {
    previous = previous.then(async () => {
      parentPort?.postMessage(await Promise.all(files.map((file) => work.file(file))));
    });
  });
}
