import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryDirectory } from '../../setup/paths.mjs';
import { mustRun } from '../../setup/runProgram.mjs';
import { ensureWebp } from '../../setup/webp.mjs';

/** Saves what a page shows, or `clip` of it (CSS pixels), as a WebP file. */
export async function takePicture(page, file, clip) {
  const { cwebp } = await ensureWebp();
  const [png] = writeFrames([await shot(page, clip)]);
  mkdirSync(path.dirname(file), { recursive: true });
  // Sharp letters in even colours take less room this way; nobody sees the last bits that go.
  const options = ['-quiet', '-near_lossless', '0', '-z', '9', png, '-o', file];
  await mustRun('The picture cannot be written', cwebp, options);
}

/**
 * Films a page. `shoot(milliseconds)` adds what it shows now, for so long; `type(text)` types as a
 * person would and shoots each letter; `save(file)` writes an endless WebP animation.
 */
export function filmOf(page, clip) {
  const frames = [];
  const shoot = async (milliseconds) => {
    frames.push({ png: await shot(page, clip), milliseconds });
  };
  return {
    shoot,
    async type(text) {
      for (const letter of text) {
        await page.keyboard.type(letter);
        await shoot(110);
      }
    },
    async save(file) {
      const { img2webp } = await ensureWebp();
      const files = writeFrames(frames.map(({ png }) => png));
      const timed = files.flatMap((name, index) => ['-d', `${frames[index].milliseconds}`, name]);
      mkdirSync(path.dirname(file), { recursive: true });
      const options = ['-loop', '0', '-kmax', '40', '-lossless', '-m', '6'];
      await mustRun('The animation cannot be written', img2webp, [
        ...options,
        ...timed,
        '-o',
        file,
      ]);
    },
  };
}

async function shot(page, clip) {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.screenshot({ clip, animations: 'disabled', caret: 'initial' });
}

let folder;
let written = 0;

function writeFrames(pngs) {
  folder ??= temporaryDirectory('frames');
  return pngs.map((png) => {
    const file = path.join(folder, `${++written}.png`);
    writeFileSync(file, png);
    return file;
  });
}
