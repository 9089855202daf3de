import type { Span } from '../../../server/src/base/span';
import type { Finding, Fix } from '../../../server/src/editing/finding';
import { documentStart } from '../../../server/src/markdown/blocks/markdownState';
import type { FrontMatterBlock } from '../../../server/src/note/block';
import { nothingAbove } from '../../../server/src/note/headers/headersAbove';
import type { BlockRule } from '../../../server/src/rules/rule';
import { settings } from '../rules/ruleText';

/** A block of TOML front matter around a content, which has to end with a line end. */
export function frontMatterOf(
  content: string,
  changes: Partial<FrontMatterBlock> = {},
): FrontMatterBlock {
  const opening = '\n+++\n';
  const text = `${opening}${content}+++\n`;
  return {
    kind: 'frontMatter',
    text,
    lineEnds: text.match(/\r\n?|\n/g)!.length,
    entry: documentStart,
    exit: documentStart,
    closings: [],
    above: nothingAbove,
    below: nothingAbove,
    format: 'toml',
    fence: { start: 1, end: 4 },
    content: { start: opening.length, end: opening.length + content.length },
    closed: true,
    ...changes,
  };
}

export interface Told {
  /** The text at the finding's place. */
  readonly at: string;
  readonly says: string;
  /** The content after each fix. */
  readonly fixed: readonly string[];
  readonly fixes: readonly Fix[];
  readonly span: Span;
}

/** What a rule tells an author who has this between the fences. */
export function tell(rule: BlockRule, content: string): Told[] {
  const block = frontMatterOf(content);
  return rule.check(block, settings.site).map((found) => {
    const finding: Finding = { ...found, code: rule.code, block: 0 };
    const fixes = rule.fixes?.(finding, { blocks: [block] } as never, settings) ?? [];
    return {
      at: block.text.slice(found.start, found.end),
      says: found.message.text.replace(/\{(\d)\}/g, (_, at) => `${found.message.args[at]}`),
      fixed: fixes.map((fix) => contentAfter(block, fix)),
      fixes,
      span: { start: found.start, end: found.end },
    };
  });
}

function contentAfter(block: FrontMatterBlock, fix: Fix): string {
  let text = block.text;
  const fromTheEnd = [...fix.edits].sort((one, other) => other.start - one.start);
  for (const { start, end, newText } of fromTheEnd) {
    text = text.slice(0, start) + newText + text.slice(end);
  }
  return text.slice(block.content.start, text.length - (block.text.length - block.content.end));
}
