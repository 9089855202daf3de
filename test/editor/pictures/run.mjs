import { cpSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from '../../setup/dependencies.mjs';
import { endProcessesWithThisOne } from '../../setup/ownProcesses.mjs';
import { readablePath, repositoryRoot, temporaryDirectory } from '../../setup/paths.mjs';
import { ensurePrograms } from '../../setup/programs.mjs';
import { mustRun } from '../../setup/runProgram.mjs';
import { scenes } from './scenes.mjs';

// Takes the pictures of the documents and the walkthrough anew, all of them or those named.
const names = process.argv.slice(2);
const unknown = names.find((name) => !scenes.some((scene) => scene.name === name));
if (unknown) {
  console.error(`There is no picture "${unknown}": ${scenes.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

endProcessesWithThisOne();
const copies = temporaryDirectory('samples');
await ensureDependencies();
const { withVSCode } = await import('../withVSCode.mjs');
for (const scene of scenes.filter(({ name }) => names.length === 0 || names.includes(name))) {
  for (const theme of ['dark', 'light']) {
    await take(scene, theme);
  }
}

/** In a copy of the samples, as some scenes write into them. */
async function take({ name, note, place, width, height, settings, recording, act, browse }, theme) {
  const picture = path.join(repositoryRoot, place, `${name}-${theme}.webp`);
  if (browse) {
    await browse(theme, picture);
    console.log(readablePath(picture));
    return;
  }
  const folder = path.join(copies, name, theme, 'notes');
  cpSync(path.join(repositoryRoot, 'docs/samples'), folder, { recursive: true });
  const file = note && path.join(folder, note);
  if (recording) {
    await record(file.replace(/\.md$/, '.webm'));
  }
  const quiet = { 'explorer.openEditors.visible': 0, 'breadcrumbs.enabled': false };
  const options = { folder, file, theme, width, height, settings: { ...quiet, ...settings } };
  await withVSCode(options, (tools) => act(tools, picture));
  console.log(readablePath(picture));
}

/** Writes a minute of pictures that move, and of silence. */
async function record(file) {
  await ensurePrograms(['ffmpeg']);
  const source = (input) => ['-f', 'lavfi', '-i', input];
  await mustRun('The recording cannot be made', 'ffmpeg', [
    ...['-loglevel', 'error', '-t', '60'],
    ...source('testsrc2=size=320x180:rate=10'),
    ...source('anullsrc=channel_layout=mono'),
    ...['-t', '60', '-c:v', 'libvpx', '-c:a', 'libvorbis', file],
  ]);
}
