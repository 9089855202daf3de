import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleNote } from './texts';

/** The tag that one note of a hundred has, the first among them. */
export const rareTag = '园艺';

/** Writes notes of the real note's size, a hundred a folder, each with three findings. */
export function writeNotes(site: string, count: number): void {
  const note = sampleNote(30).text;
  for (let at = 0; at < count; at++) {
    const folder = path.join(site, String(Math.floor(at / 100)));
    if (at % 100 === 0) mkdirSync(folder, { recursive: true });
    const own = note.replace('工作台 7', `工作台 ${at}`);
    const text = at % 100 === 0 ? own.replace('"电子"', `"${rareTag}"`) : own;
    writeFileSync(path.join(folder, `episode-${at}.md`), text);
  }
}
