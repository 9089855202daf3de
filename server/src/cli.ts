import { isMainThread } from 'node:worker_threads';
import { runCli } from './cli/runCli';
import { serveTask } from './cli/workerPool';
import type { ServeOptions } from './mcp/serveTools';

async function startServer(): Promise<void> {
  // The library that the server is built on looks for it here.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  (await import('./nodeServer')).startServer();
}

/** A bundle of its own: no other command needs what it is built on. */
async function startTools(options: ServeOptions): Promise<void> {
  const { serveTools } = await import('./mcp');
  await serveTools(options);
}

if (isMainThread) {
  runCli(process.argv.slice(2), __filename, { startServer, startTools }).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error);
      process.exitCode = 2;
    },
  );
} else serveTask();
