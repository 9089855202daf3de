import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * What the editors open: an item twice, an overlap, a heading with a wide colon, a gap of two seconds
 * that the settings of the configurations allow, and a last line without an end.
 */
export const note = `+++
title = "夜市"
date = 2025-04-20
tags = ["小吃", "小吃"]
+++

# part1: 开张
(00:00-00:10) ***1.1: 支摊***
- 先把摊子支起来。

(00:08-00:20) ***1.2: 生火***
- 点上炉子。

# part2：收摊
(00:22-00:30) ***2.1: 数钱***
- 数一数今天的钱。`;

export const codes = ['front-matter-duplicate-item', 'part-malformed', 'time-overlap'];

/** The note when all that is safe is fixed. */
export const fixed = note
  .replace('["小吃", "小吃"]', '["小吃"]')
  .replace('00:00-00:10', '00:00-00:08')
  .replace('part2：', 'part2: ');

const folders: string[] = [];

/** A new folder, which `removeFolders` takes away; its name is short, as sockets' must be. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'eds-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The configuration of an editor as the document has it, with the server that was built. */
export function configurationIn(folder: string, name: string): string {
  const printed = readFileSync(path.join(import.meta.dirname, 'configurations', name), 'utf8');
  const file = path.join(folder, name);
  writeFileSync(
    file,
    printed.replaceAll('/path/to/dist/server.js', path.resolve('dist/server.js')),
  );
  return file;
}
