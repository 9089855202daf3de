import { broughtToTop, frontMatterBelowText } from './frontMatterBelowText';
import type { HeadRule } from './rule';
import { fixesBehindFence, textBehindFence } from './textBehindFence';
import { plainFences, wideFences } from './wideFences';

/**
 * What Hugo publishes though it belongs to the front matter, or stands too near to it: the block with
 * text before it or between full-width fences, and text behind its closing fence.
 */
export const frontMatterPosition: HeadRule = {
  code: 'front-matter-position',
  severity: 'error',
  scope: 'head',
  check: (note) => [...frontMatterBelowText(note), ...wideFences(note), ...textBehindFence(note)],
  fixes(finding, note) {
    const [first] = note.blocks;
    if (first?.kind !== 'frontMatter') return broughtToTop(note);
    return finding.start === first.fence.start ? plainFences(first) : fixesBehindFence(note);
  },
};
