import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureHugo } from './hugo.mjs';
import { endProcessesWithThisOne } from './ownProcesses.mjs';
import { chapterPrograms, ensurePrograms, otherEditors } from './programs.mjs';
import { rounds, runStage, stages } from './stages.mjs';

const limitMilliseconds = 1_000_000;

endProcessesWithThisOne();
const { passed, failed } = await testEverything(process.argv.slice(2)).catch((error) => {
  console.log(error.message);
  return { passed: 0, failed: 1 };
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs the stages with these names, or all, and gives the sums. Throws when set-up fails. */
async function testEverything(names) {
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    const known = stages.map(({ name }) => name).join(', ');
    throw new Error(
      `There is no stage "${unknown}". usage: npm test -- [STAGE …] out of ${known}.`,
    );
  }
  const wanted = stages.filter(({ name }) => names.length === 0 || names.includes(name));
  await setUp(wanted);

  const deadline = Date.now() + limitMilliseconds;
  const results = [];
  for (const round of rounds) {
    const lanes = round
      .map((lane) => lane.filter((stage) => wanted.includes(stage)))
      .filter((lane) => lane.length > 0);
    const isAlone = lanes.length === 1;
    await Promise.all(lanes.map((lane) => runLane(lane, { deadline, results, isAlone })));
  }
  for (const { name, failures } of results) {
    if (failures !== undefined) console.log(`\n=== What failed in ${name}\n${failures}`);
  }
  console.log('');
  for (const { name, seconds, passed, failed, problem } of results) {
    const remark = problem ? ` (${problem})` : '';
    console.log(`${name}: ${passed} passed, ${failed} failed in ${seconds} s${remark}`);
  }
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
  };
}

async function setUp(wanted) {
  await ensureDependencies();
  const has = (name) => wanted.some((stage) => stage.name === name);
  if (wanted.some(({ needsVSCode }) => needsVSCode) && !process.env.EPISODE_NOTES_VSCODE) {
    // They build on what was just installed.
    const { ensureChromium } = await import('./chromium.mjs');
    const { ensureVSCode } = await import('../editor/host/install.mjs');
    await ensureChromium();
    await ensureVSCode();
  }
  if (has('editor')) {
    await ensurePrograms(['mpv']);
  }
  if (has('page')) {
    const { ensureChromium } = await import('./chromium.mjs');
    await ensureChromium();
    await ensurePrograms(['ffmpeg']);
  }
  if (has('hugo')) {
    process.env.EPISODE_NOTES_HUGO = (await ensureHugo()) ?? '';
  }
  if (has('chapters')) {
    await ensurePrograms(chapterPrograms);
  }
  if (has('editors')) {
    await ensurePrograms(otherEditors);
  }
  if (['protocol', 'soak', 'page', 'editors'].some(has) && !has('build')) {
    await ensureBuild();
  }
}

/** Runs stages in a row. What they print is shown as it comes, or in one piece beside others. */
async function runLane(lane, { deadline, results, isAlone }) {
  for (const stage of lane) {
    if (isAlone) console.log(`\n=== ${stage.name}`);
    let output = `\n=== ${stage.name}\n`;
    const result = await resultOf(stage, deadline, results, (chunk) => {
      if (isAlone) process.stdout.write(chunk);
      else output += chunk;
    });
    if (!isAlone) process.stdout.write(output);
    results.push(result);
  }
}

async function resultOf(stage, deadline, earlier, onOutput) {
  const started = Date.now();
  const build = earlier.find(({ name }) => name === 'build');
  const asked = stage.builds && build ? { ...stage, args: [...stage.args, '--built'] } : stage;
  const result =
    stage.needsBuild && build?.failed > 0
      ? { passed: 0, failed: 1, problem: 'not run: the build failed' }
      : await runStage(asked, Math.max(1, deadline - started), onOutput);
  return { name: stage.name, seconds: ((Date.now() - started) / 1000).toFixed(1), ...result };
}
