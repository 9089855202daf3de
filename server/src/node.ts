import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './nodeFiles';
import { startServer } from './server';

startServer(createConnection(ProposedFeatures.all), {
  letOthersIn: () => new Promise((resolve) => setImmediate(resolve)),
  files: nodeFiles,
});
