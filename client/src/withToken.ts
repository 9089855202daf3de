import { type CancellationToken, CancellationTokenSource } from 'vscode';

/** Does work that takes VS Code's kind of token, which is cancelled when the signal is aborted. */
export async function withToken<Result>(
  cancelled: AbortSignal,
  work: (token: CancellationToken) => Promise<Result>,
): Promise<Result> {
  const source = new CancellationTokenSource();
  cancelled.addEventListener('abort', () => source.cancel(), { once: true });
  try {
    return await work(source.token);
  } finally {
    source.dispose();
  }
}
