import { soak } from './soak';
import { markdownTable } from './tally';

const [seed = 1, minutes = 5] = process.argv.slice(2).map(Number);
const started = Date.now();
const tally = await soak(seed, minutes * 60_000, ({ edits, hostileTexts, faults, rests }) => {
  const { share, heap, resident } = rests.at(-1)!;
  const figures = [
    `${Math.round(100 * share)} %`,
    `${edits} edits, ${hostileTexts} hostile texts, ${faults.length} faults`,
    `heap ${heap.toFixed(1)} MB, resident ${resident.toFixed(0)} MB`,
  ];
  console.log(figures.join(' · '));
});
const hours = (Date.now() - started) / 3_600_000;
const rows = tally.rows(hours);
for (const fault of tally.faults) console.log(`\n${fault}`);
console.log(`\n${(hours * 60).toFixed(1)} minutes, seed ${seed}\n\n${markdownTable(rows)}`);
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
