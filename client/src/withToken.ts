import { type CancellationToken, CancellationTokenSource } from 'vscode';

/**
 * Runs `work` with a cancellation token of VS Code that is cancelled when `cancelled` is aborted.
 */
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
