import { nearestName } from '../base/nearestName';
import { shortened } from '../base/shortened';
import type { Place } from '../editing/edit';
import type { Finding } from '../editing/finding';
import { message } from '../l10n/message';
import type { Note } from '../note/note';
import { type Silencing, suppressionUnused } from '../rules/suppressionUnused';
import { LineSilencers } from './lineSilencers';
import { SilencedRegions } from './silencedRegions';

const ownCode = suppressionUnused.code;

const silencingAlone = /^(?:[ \t\r\n]|<!--[ \t]*episode-notes-(?:(?!-->)[^\r\n])*(?:-->|$))*$/;

/**
 * Removes the findings that silencing comments in the note silence, and those findings of
 * `suppression-unused` whose comment does so. `disable` applies from the comment on to the next
 * `enable`; in front matter, and directly below JSON front matter, from the start of the file.
 * Where two comments silence one finding, the first counts as used. A comment for all rules does
 * not silence `suppression-unused`, which has to be named.
 *
 * @param findings in document order
 * @param codes of all rules
 */
export function withoutSilenced(
  note: Note,
  findings: Finding[],
  codes: readonly string[],
): Finding[] {
  const own = findings.filter(({ code }) => code === ownCode);
  if (own.length === 0) return findings;
  const comments = own.filter(isSilencing);
  const used = new Set<Finding>();
  const others = findings.filter(({ code }) => code !== ownCode);
  const left = new Set(silence(note, others, comments, used));
  const aboutUnused = comments.filter((finding) => silencingOf(finding).code === ownCode);
  const unused = own.filter(
    (one) => !isSilencing(one) || (!used.has(one) && silencingOf(one).code !== ownCode),
  );
  for (const finding of silence(note, unused, aboutUnused, used)) left.add(finding);
  for (const finding of aboutUnused) if (!used.has(finding)) left.add(finding);
  return findings
    .filter((finding) => left.has(finding))
    .map((finding) =>
      finding.code === ownCode && isSilencing(finding) ? withNearestCode(finding, codes) : finding,
    );
}

/** Whether a finding of `suppression-unused` is about a code, not about a reason. */
function isSilencing({ data }: Finding): boolean {
  return data !== undefined;
}

function isForFrontMatter(note: Note, mark: Finding): boolean {
  return silencingOf(mark).inFrontMatter || isRightBelowJson(note, mark);
}

function silencingOf(finding: Finding): Silencing {
  return finding.data as Silencing;
}

/** The findings that no comment silences. Adds the comments that silence one to `used`. */
function silence(
  note: Note,
  findings: readonly Finding[],
  comments: readonly Finding[],
  used: Set<Finding>,
): Finding[] {
  const regions = new SilencedRegions(comments, used, (mark) => isForFrontMatter(note, mark));
  const lines = new LineSilencers(note, comments);
  const left = findings.filter((finding) => {
    const silencer = regions.silencerOf(finding) ?? lines.silencerOf(finding);
    if (silencer === undefined) return true;
    used.add(silencer);
    return false;
  });
  regions.finish();
  return left;
}

/** Turns a finding about an unknown code into one that says so and names the nearest code. */
function withNearestCode(finding: Finding, codes: readonly string[]): Finding {
  const silencing = silencingOf(finding);
  if (silencing.code === '' || codes.includes(silencing.code)) return finding;
  const nearest = nearestName(silencing.code, codes) ?? '';
  return {
    ...finding,
    message: message('There is no rule "{0}"', shortened(silencing.code)),
    data: { ...silencing, nearest } satisfies Silencing,
  };
}

/**
 * Whether a silencing comment is directly below JSON front matter, which cannot contain comments:
 * only blank lines and other such comments are between them.
 *
 * @param place of the comment or of a code in it
 */
function isRightBelowJson({ blocks: [first, second] }: Note, place: Place): boolean {
  if (first?.kind !== 'frontMatter' || first.format !== 'json' || place.block !== 1) return false;
  return silencingAlone.test(second?.text.slice(0, place.start) ?? '');
}
