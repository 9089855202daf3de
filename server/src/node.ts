import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './lsp/files/nodeFileReader';
import { startServer } from './lsp/server';

startServer(createConnection(ProposedFeatures.all), {
  yieldToEventLoop: () => new Promise((resolve) => setImmediate(resolve)),
  files: nodeFiles,
});
