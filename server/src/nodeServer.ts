import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './files/nodeFiles';
import { MessageOrder } from './lsp/messageOrder';
import { serveConnection } from './lsp/server';

/** The package's version, which the build writes in. */
declare const packageVersion: string;

/** Starts the language server, on what the program's arguments name: `--stdio`, `--node-ipc` … */
export function startServer(): void {
  process.on('uncaughtException', end);
  process.stdout.on('error', end);
  serveConnection(createConnection(ProposedFeatures.all, { messageStrategy: new MessageOrder() }), {
    version: packageVersion,
    yieldToEventLoop: () => new Promise((resolve) => setImmediate(resolve)),
    files: nodeFiles,
  });
}

/** Ends without a word where the editor is gone, else with the stack alone: Node adds the source. */
function end(error: NodeJS.ErrnoException): void {
  const isEditorGone = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'].includes(error.code ?? '');
  if (!isEditorGone) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
