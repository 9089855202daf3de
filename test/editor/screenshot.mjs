import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { readablePath } from '../setup/paths.mjs';

const usage = `usage: npm run screenshots -- FILE.md --out PICTURE.png [options]
  --theme NAME      light (default), dark, or a theme's full name
  --language NAME   display language of the extension's texts, such as zh-cn
  --line LINE[:COLUMN]  where the cursor goes, counted from 1
  --command TITLE   a command to run, by its title in the palette; may be repeated
  --until SELECTOR  a CSS selector to wait for before the picture is taken
  --size WxH        the window, 1280x800`;

const { values, positionals } = readArguments();
try {
  await ensureDependencies();
  await takePicture(path.resolve(positionals[0]), values);
  console.log(readablePath(path.resolve(values.out)));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function takePicture(file, { out, theme, language, line, command, until, size }) {
  if (!existsSync(file)) {
    throw new Error(`${file} does not exist.`);
  }
  // It needs what was just installed.
  const { withVSCode } = await import('./withVSCode.mjs');
  const [width, height] = size.split('x').map(Number);
  const options = { folder: path.dirname(file), file, theme, language, width, height };
  await withVSCode(options, async ({ page, goTo, runCommand, screenshot }) => {
    if (line) {
      await goTo(...line.split(':').map(Number));
    }
    for (const title of command) {
      await runCommand(title);
    }
    if (until) {
      await page.locator(until).first().waitFor();
    }
    await screenshot(out);
  });
}

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        theme: { type: 'string', default: 'light' },
        language: { type: 'string', default: 'en' },
        line: { type: 'string' },
        command: { type: 'string', multiple: true, default: [] },
        until: { type: 'string' },
        size: { type: 'string', default: '1280x800' },
      },
    });
    if (read.positionals.length === 1 && read.values.out && /^\d+x\d+$/.test(read.values.size)) {
      return read;
    }
  } catch (error) {
    console.error(error.message);
  }
  console.error(usage);
  process.exit(1);
}
