import type { Disposable } from 'vscode';

/**
 * Makes a function that does work in the next turn of the event loop, once for all calls until
 * then. An edit that gave rise to a question has been handed to the server by that time.
 */
export function inNextTurn(work: () => void): (() => void) & Disposable {
  let turn: NodeJS.Timeout | undefined;
  const schedule = () => {
    clearTimeout(turn);
    turn = setTimeout(work, 0);
  };
  return Object.assign(schedule, { dispose: () => clearTimeout(turn) });
}
