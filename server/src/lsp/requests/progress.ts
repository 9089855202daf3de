import {
  type CancellationToken,
  CancellationTokenSource,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { Cancelled } from '../timeSlices';
import { raceCancellation } from './handlers';

/** Reports the fraction of the work that is done, 0 to 1. */
export type ReportProgress = (fraction: number) => void;

/** The time after which progress is shown. Milliseconds. */
const progressDelay = 1000;

/**
 * Runs work that may take long. After `progressDelay` the client shows a progress display, by which
 * the author can cancel the work; the request is then answered with `RequestCancelled`.
 *
 * @param showsProgress whether the client supports `window/workDoneProgress/create`
 * @param title of the progress display, in the author's language
 */
export async function withProgress<T>(
  connection: Connection,
  showsProgress: boolean,
  title: string,
  token: CancellationToken,
  work: (report: ReportProgress, token: CancellationToken) => Promise<T>,
): Promise<T> {
  const cancellation = new CancellationTokenSource();
  const listener = token.onCancellationRequested(() => cancellation.cancel());
  let fraction = 0;
  let shown: WorkDoneProgressServerReporter | undefined;
  let isOver = false;
  const show = async () => {
    const progress = await connection.window.createWorkDoneProgress();
    if (isOver) return;
    shown = progress;
    progress.begin(title, 100 * fraction, undefined, true);
    progress.token.onCancellationRequested(() => cancellation.cancel());
  };
  const timer = setTimeout(() => {
    if (!showsProgress) return;
    show().catch((error) => connection.console.warn(`No progress can be shown: ${error}`));
  }, progressDelay);
  try {
    const result = work((done) => {
      fraction = done;
      if (!isOver) shown?.report(Math.round(100 * done));
    }, cancellation.token);
    return await raceCancellation(result, cancellation.token);
  } catch (error) {
    const isCancelled = cancellation.token.isCancellationRequested && error instanceof Cancelled;
    throw isCancelled
      ? new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
      : error;
  } finally {
    isOver = true;
    clearTimeout(timer);
    listener.dispose();
    shown?.done();
  }
}
