import {
  type CancellationToken,
  CancellationTokenSource,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { Cancelled } from '../timeSlices';
import { unlessWithdrawn } from './handlers';

/** Takes how much of the work is done, 0 to 1. */
export type Report = (share: number) => void;

/** How long work may take before its progress is shown. Milliseconds. */
const patience = 1000;

/**
 * Does work that may take long. After a second the client shows that it goes on and how far it is,
 * and the author can call it off, which is answered as if the client had withdrawn the request.
 *
 * @param title what is done, in the author's language
 */
export async function longWork<T>(
  connection: Connection,
  showsProgress: boolean,
  title: string,
  token: CancellationToken,
  work: (report: Report, token: CancellationToken) => Promise<T>,
): Promise<T> {
  const calledOff = new CancellationTokenSource();
  const withdrawn = token.onCancellationRequested(() => calledOff.cancel());
  let share = 0;
  let shown: WorkDoneProgressServerReporter | undefined;
  let isOver = false;
  const show = async () => {
    const progress = await connection.window.createWorkDoneProgress();
    if (isOver) return;
    shown = progress;
    progress.begin(title, 100 * share, undefined, true);
    progress.token.onCancellationRequested(() => calledOff.cancel());
  };
  const timer = setTimeout(() => {
    if (!showsProgress) return;
    show().catch((error) => connection.console.warn(`No progress can be shown: ${error}`));
  }, patience);
  try {
    const result = work((done) => {
      share = done;
      shown?.report(Math.round(100 * done));
    }, calledOff.token);
    return await unlessWithdrawn(result, calledOff.token);
  } catch (error) {
    const wasCalledOff = calledOff.token.isCancellationRequested && error instanceof Cancelled;
    throw wasCalledOff
      ? new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
      : error;
  } finally {
    isOver = true;
    clearTimeout(timer);
    withdrawn.dispose();
    shown?.done();
  }
}
