import { shortened } from '../base/shortened';
import type { Span } from '../base/span';
import type { Finding, Fix } from '../editing/finding';
import { written } from '../editing/labels';
import { removalOfComment } from '../editing/silencing/removeComment';
import { message } from '../l10n/message';
import type { Block } from '../note/block';
import { type SilencedLine, silencedLinesOf } from '../note/body/silencedLines';
import {
  type SilencingComment,
  type SilencingKind,
  silencingCommentsOf,
} from '../note/body/silencingComments';
import type { BlockRule } from './rule';

/** The effect that one code in a silencing comment asks for, as the data of its finding. */
export interface Silencing {
  readonly kind: SilencingKind;
  /** As written; empty where the comment names none and applies to all rules. */
  readonly code: string;
  readonly inFrontMatter: boolean;
  /** The line that it applies to, in its block or the first of the next one. */
  readonly line: SilencedLine;
  /** For an unknown code, the nearest known one; empty where none is near. */
  readonly nearest?: string;
}

/**
 * Every code of every silencing comment, as if it silenced nothing. Which of them silence something
 * depends on all findings and is decided in `withoutSilenced`. Findings without data are about
 * reasons that may be published.
 */
export const suppressionUnused: BlockRule = {
  code: 'suppression-unused',
  severity: 'hint',
  scope: 'block',
  fixesNeedAuthor: true,
  check(block) {
    const comments = silencingCommentsOf(block);
    if (comments.length === 0) return [];
    const lineOf = silencedLinesOf(block);
    return comments.flatMap((comment) => {
      const { kind } = comment;
      const inFrontMatter = block.kind === 'frontMatter';
      const line = lineOf(comment);
      const places = comment.codes.length === 0 ? [undefined] : comment.codes;
      const asked = places.map((place) => {
        const code = place === undefined ? '' : written(block, place);
        const { start, end } = place ?? comment;
        const data: Silencing = { kind, code, inFrontMatter, line };
        return { start, end, message: whatIsMissing(kind, code), data };
      });
      const { misplacedReason } = comment;
      return misplacedReason === undefined
        ? asked
        : [...asked, { ...withoutBlank(block, misplacedReason), message: reasonIsPublished }];
    });
  },
  fixes(finding, note) {
    const block = note.blocks[finding.block];
    const comment = block && silencingCommentsOf(block).find((one) => holds(one, finding));
    if (block === undefined || comment === undefined) return [];
    if (finding.data === undefined) {
      const { start, end } = comment.misplacedReason ?? finding;
      const edits = [{ block: finding.block, start, end, newText: '' }];
      return [{ title: message('Remove the reason'), edits, preferred: true }];
    }
    const { nearest, code } = finding.data as Silencing;
    const { start, end } = finding;
    const isAlone = comment.codes.length < 2;
    const title = isAlone
      ? message('Remove the comment')
      : message('Remove "{0}" from the comment', shortened(code));
    const edit = removalOfComment(block.text, comment, isAlone ? undefined : { start, end });
    const fixes: Fix[] = [
      { title, edits: [{ block: finding.block, ...edit }], preferred: nearest === undefined },
    ];
    if (nearest) {
      const edits = [{ block: finding.block, start, end, newText: nearest }];
      fixes.unshift({ title: message('Write "{0}"', nearest), edits, preferred: true });
    }
    return fixes;
  },
};

const reasonIsPublished = message(
  'Older versions of Hugo publish a comment with a reason in a line of text: a reason needs a line of its own',
);

function withoutBlank(block: Block, { start, end }: Span): Span {
  return { start: end - written(block, { start, end }).trimStart().length, end };
}

function whatIsMissing(kind: SilencingKind, code: string) {
  if (kind === 'enable') {
    return code === ''
      ? message('No rule is silenced here')
      : message('{0} is not silenced here', shortened(code));
  }
  return code === ''
    ? message('Nothing is found here that this comment could silence')
    : message('Nothing is found here that {0} could be silenced for', shortened(code));
}

function holds(comment: SilencingComment, { start, end }: Finding): boolean {
  return comment.start <= start && end <= comment.end;
}
