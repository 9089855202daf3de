import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../paths.mjs';

// npm packs `package.json` as it stands, and warns at each install of a package that brings a
// `prepare`, which only the repository needs. So `prepack` puts a manifest without it in place, and
// `postpack` the repository's own again. The first argument says which is wanted.
const manifest = path.join(repositoryRoot, 'package.json');
const kept = path.join(repositoryRoot, 'dist', 'package.json.kept');

function packedManifest(text) {
  const manifest = JSON.parse(text);
  const { prepare, ...scripts } = manifest.scripts;
  return `${JSON.stringify({ ...manifest, scripts }, null, 2)}\n`;
}

/** A rename, so that nobody reads half a manifest. */
function replaceManifest(text) {
  const temporary = `${manifest}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, manifest);
}

/** A manifest that somebody has changed meanwhile is left. */
function restore() {
  if (!existsSync(kept)) return;
  const own = readFileSync(kept, 'utf8');
  if (readFileSync(manifest, 'utf8') === packedManifest(own)) replaceManifest(own);
  rmSync(kept);
}

// Packing may have been interrupted between the two.
restore();
if (process.argv[2] === 'packed') {
  const own = readFileSync(manifest, 'utf8');
  writeFileSync(kept, own);
  replaceManifest(packedManifest(own));
}
