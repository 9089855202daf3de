export const uri = 'file:///notes/episode.md';

/** A note with one overlap, at line 7 (0-based), and without a date, which it asks nobody to tell. */
export const faulty = `+++ # episode-notes-disable front-matter-required
title = "样例"
+++
# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 大家好。

(00:08-00:20) ***1.2: 预告***
- 今天讲三件事。
`;

export const clean = faulty.replace('(00:08', '(00:10');

/** The edit of one character that mends it, and the one that spoils it again. */
export const mending = change(7, 4, 7, 6, '10');
export const spoiling = change(7, 4, 7, 6, '08');

/** An incremental change. Lines and columns are 0-based. */
export function change(
  startLine: number,
  startCharacter: number,
  endLine: number,
  endCharacter: number,
  text: string,
) {
  const start = { line: startLine, character: startCharacter };
  return { range: { start, end: { line: endLine, character: endCharacter } }, text };
}
