import { frontMatterBelowText, moveToTopFixes } from '../editing/frontMatter/belowText';
import { fixesBehindFence, textBehindFence } from '../editing/frontMatter/textBehindFence';
import { plainFences, wideFences } from '../editing/frontMatter/wideFences';
import { message } from '../l10n/message';
import type { HeadRule } from './rule';

/**
 * Front matter, or text beside it, that Hugo publishes by mistake: front matter with text before it
 * or between full-width fences, and text behind its closing fence.
 */
export const frontMatterPosition: HeadRule = {
  code: 'front-matter-position',
  severity: 'error',
  scope: 'head',
  rationale: message(
    'Hugo looks for front matter at the very top, between two plain fences, and publishes all else',
  ),
  check: (note) => [...frontMatterBelowText(note), ...wideFences(note), ...textBehindFence(note)],
  fixes(finding, note) {
    const [first] = note.blocks;
    if (first?.kind !== 'frontMatter') return moveToTopFixes(note);
    return finding.start === first.fence.start ? plainFences(first) : fixesBehindFence(note);
  },
};
