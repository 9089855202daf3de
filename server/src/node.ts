import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './files/nodeFiles';
import { serveConnection } from './lsp/server';

serveConnection(createConnection(ProposedFeatures.all), {
  yieldToEventLoop: () => new Promise((resolve) => setImmediate(resolve)),
  files: nodeFiles,
});
