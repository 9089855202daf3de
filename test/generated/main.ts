import { readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generatedFiles';

// Usage: npm run generate. Writes what follows from the schema of the settings, the rules and their pages: see generatedFiles.ts.

for (const { path, text } of generatedFiles()) {
  if (readFileSync(path, 'utf8') === text) continue;
  writeFileSync(path, text);
  console.log(path);
}
