import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('pack.mjs', import.meta.url));

/**
 * Packs a folder that `stagePackage` has filled into one file for VS Code to install. Throws what
 * vsce says where it finds a fault of the manifest, or a password or key. It runs by itself, since
 * it ends the whole process then.
 */
export async function packStaged(folder, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    await promisify(execFile)(process.execPath, [program, folder, file]);
  } catch ({ stdout, stderr }) {
    throw new Error(`The package cannot be made.\n${stdout}${stderr}`);
  }
}
