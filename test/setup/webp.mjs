import { installPackages, isDebianRoot } from './debian.mjs';
import { findOnPath } from './runProgram.mjs';

/**
 * Gives the paths of libwebp's programs that write pictures (`cwebp`) and animations (`img2webp`),
 * installing Debian's package where it can be. Throws one line that says what to install.
 */
export async function ensureWebp() {
  if (!findOnPath('img2webp') && isDebianRoot()) {
    await installPackages(['webp']);
  }
  const [cwebp, img2webp] = ['cwebp', 'img2webp'].map(findOnPath);
  if (!cwebp || !img2webp) {
    throw new Error('No cwebp and img2webp: install libwebp (its tools; "webp" in Debian).');
  }
  return { cwebp, img2webp };
}
