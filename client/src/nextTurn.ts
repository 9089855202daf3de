import type { Disposable } from 'vscode';

/**
 * Makes a function that calls `work` in a later turn of the event loop, once for all calls until
 * then. An edit in the current turn has been sent to the server by that time.
 */
export function inNextTurn(work: () => void): (() => void) & Disposable {
  let turn: NodeJS.Timeout | undefined;
  const schedule = () => {
    clearTimeout(turn);
    turn = setTimeout(work, 0);
  };
  return Object.assign(schedule, { dispose: () => clearTimeout(turn) });
}
