import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../paths.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { build, bundledFiles } from './stage.mjs';

// npm runs it before it packs: the command line, minified, and the licences of what is in it.
const [files] = await Promise.all([bundledFiles('cli'), build('--only', 'cli')]);
writeFileSync(
  path.join(repositoryRoot, 'dist', 'thirdPartyNotices.txt'),
  thirdPartyNotices(repositoryRoot, files),
);
