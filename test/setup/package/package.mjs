import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../paths.mjs';
import { stagePackage } from './stage.mjs';
import { packStaged } from './vsix.mjs';

// npm run package: makes the file in dist that VS Code's "Install from VSIX…" takes.
const { name, version } = JSON.parse(
  readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8'),
);
const file = path.join(repositoryRoot, 'dist', `${name}-${version}.vsix`);
const staged = mkdtempSync(path.join(tmpdir(), `${name}-package-`));
process.on('exit', () => rmSync(staged, { recursive: true, force: true }));

try {
  await stagePackage(staged);
  await packStaged(staged, file);
  console.log(
    `${path.relative(process.cwd(), file)}, ${Math.round(statSync(file).size / 1000)} kB`,
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
