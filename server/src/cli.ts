import { isMainThread } from 'node:worker_threads';
import { runCli } from './cli/runCli';
import { serveTask } from './cli/workerPool';

async function startServer(): Promise<void> {
  // The library that the server is built on looks for it here.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  (await import('./nodeServer')).startServer();
}

if (isMainThread) {
  runCli(process.argv.slice(2), __filename, startServer).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error);
      process.exitCode = 2;
    },
  );
} else serveTask();
