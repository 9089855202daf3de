import type { NoteFinding } from '../../../server/src/editing/finding';
import type { Message } from '../../../server/src/l10n/message';
import { Note } from '../../../server/src/note/note';
import { emphasisUnrendered } from '../../../server/src/rules/emphasisUnrendered';
import { defaultSite } from '../../../server/src/site/siteConfig';
import { settings } from './ruleText';

/** A finding with what it says and where it stands in the whole text (UTF-16 offsets). */
export interface EmphasisFound {
  readonly finding: NoteFinding;
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

/** A fix with its title and the whole text after it. */
export interface EmphasisFixed {
  readonly title: string;
  readonly result: string;
  readonly safe: boolean;
  readonly preferred: boolean;
}

/** What the rule finds in a note of this text. */
export function findEmphasis(text: string): EmphasisFound[] {
  const { blocks } = Note.read(text, true);
  let before = 0;
  return blocks.flatMap((block, index) => {
    const offset = before;
    before += block.text.length;
    return emphasisUnrendered.check(block, defaultSite).map((finding) => ({
      finding: { ...finding, block: index },
      start: offset + finding.start,
      end: offset + finding.end,
      says: english(finding.message),
    }));
  });
}

/** The fixes that are offered for a finding in a note of this text. */
export function fixEmphasis(text: string, { finding, start }: EmphasisFound): EmphasisFixed[] {
  const blockStart = start - finding.start;
  const note = Note.read(text, true);
  const coded = { ...finding, code: emphasisUnrendered.code };
  const fixes = emphasisUnrendered.fixes!(coded, note, settings);
  return fixes.map(({ title, edits, safe, preferred }) => ({
    title: english(title),
    result: edits
      .toSorted((a, b) => b.start - a.start || b.end - a.end)
      .reduce(
        (edited, edit) =>
          edited.slice(0, blockStart + edit.start) +
          edit.newText +
          edited.slice(blockStart + edit.end),
        text,
      ),
    safe: safe === true,
    preferred: preferred === true,
  }));
}

/** The fixes of a text's only finding. */
export function onlyFixes(text: string): EmphasisFixed[] {
  const found = findEmphasis(text);
  if (found.length !== 1) throw new Error(`${found.length} findings in ${JSON.stringify(text)}`);
  return fixEmphasis(text, found[0]!);
}

function english({ text, args }: Message): string {
  return text.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)]));
}
