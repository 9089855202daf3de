import { runToEnd } from '../../../server/src/base/steps';
import { check, fixesOf } from '../../../server/src/checking/check';
import { fixAll } from '../../../server/src/checking/fixAll';
import { formatNote, spellHeaders } from '../../../server/src/checking/formatNote';
import { applyEdits } from '../../../server/src/editing/applyEdits';
import type { Finding } from '../../../server/src/editing/finding';
import type { RuleSettings } from '../../../server/src/editing/ruleSettings';
import type { Message } from '../../../server/src/l10n/message';
import { Note } from '../../../server/src/note/note';
import { defaultSite } from '../../../server/src/site/siteConfig';
import { transcriptSteps } from '../../../server/src/transcript/readTranscript';

export const settings: RuleSettings = {
  gapTolerance: 1000,
  gapLimit: 60_000,
  frontMatter: { required: ['title', 'date'] },
  publish: { targets: [], level: 'segments' },
  fileName: '2025-01-28-第一期',
  site: defaultSite,
  transcript: undefined,
  today: () => '2025-02-03',
};

/** As on a site whose chapters are published on these platforms. */
export function publishedOn(
  targets: RuleSettings['publish']['targets'],
  level: RuleSettings['publish']['level'] = 'segments',
): RuleSettings {
  return { ...settings, publish: { targets, level } };
}

/** As for an episode with these captions; none where they are empty. */
export function heardIn(captions: string, own: RuleSettings = settings): RuleSettings {
  if (captions === '') return own;
  return { ...own, transcript: runToEnd(transcriptSteps(captions)).transcript };
}

/** What an author is offered for a finding. */
export interface Offer {
  readonly title: string;
  /** The whole text after it. */
  readonly result: string;
  readonly preferred: boolean;
  readonly safe: boolean;
}

/** A finding as an author sees it. */
export interface Told {
  readonly code: string;
  /** The text at the finding's place. */
  readonly at: string;
  /** The 1-based line. */
  readonly line: number;
  readonly says: string;
  /** Each related place: its text, and what is said about it. */
  readonly related: readonly (readonly [string, string])[];
  /** Worked out when asked for. */
  readonly fixes: readonly Offer[];
}

/** Everything that is found in a text. A rule that throws fails the test. */
export function tellAll(text: string, own: RuleSettings = settings): Told[] {
  const note = Note.read(text);
  const at = ({ block, start, end }: Finding | { block: number; start: number; end: number }) =>
    note.blocks[block]!.text.slice(start, end);
  return check(note, own, fail).map((finding) => ({
    code: finding.code,
    at: at(finding),
    line: note.position(finding.block, finding.start).line + 1,
    says: english(finding.message),
    related: (finding.related ?? []).map(({ place, message }) => [at(place), english(message)]),
    get fixes() {
      return fixesOf(finding, note, own, fail).map((fix) => ({
        title: english(fix.title),
        result: applyEdits(note, fix.edits).text,
        preferred: fix.preferred === true,
        safe: fix.safe === true,
      }));
    },
  }));
}

/** What one rule finds in a text. */
export function tell(code: string, text: string, own?: RuleSettings): Told[] {
  return tellAll(text, own).filter((told) => told.code === code);
}

/** The only finding of a rule; it is an error to have none or more. */
export function tellOne(code: string, text: string, own?: RuleSettings): Told {
  const [told, ...more] = tell(code, text, own);
  if (told === undefined || more.length > 0) {
    throw new Error(`${more.length + Number(told !== undefined)} ${code} in:\n${text}`);
  }
  return told;
}

/** Codes and 1-based lines of all findings: `time-gap 3`. */
export function codesIn(text: string, own?: RuleSettings): string[] {
  return tellAll(text, own).map(({ code, line }) => `${code} ${line}`);
}

/** A text after everything in it that is safe to fix is fixed. */
export function fixedText(text: string): string {
  return outcomeOf(fixAll(Note.read(text), settings, () => true, fail)).text;
}

/** A text as formatting leaves it. */
export function formatted(text: string): string {
  return outcomeOf(formatNote(Note.read(text), settings, () => true, fail)).text;
}

/** A text with its headers and headings as formatting spells them, and nothing else done to it. */
export function spelled(text: string): string {
  return outcomeOf(spellHeaders(Note.read(text), settings, () => true, fail)).text;
}

/** What work that is done in steps comes to. */
export function outcomeOf<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Segments of one part, with a body each: the first header is on line 2, the second on line 5. */
export function part(...headers: string[]): string {
  return `# part1: 甲\n${headers.map((header) => `${header}\n- 乙\n`).join('\n')}`;
}

/** The text with CRLF line ends. */
export function withCrlf(text: string): string {
  return text.replace(/\n/g, '\r\n');
}

/** Turns a message into the sentence that an English reader sees. */
export function english({ text, args }: Message): string {
  return text.replace(/\{(\d)\}/g, (_, index) => {
    const value = args[Number(index)];
    return typeof value === 'object' ? english(value) : String(value);
  });
}

export function fail(code: string, error: unknown): never {
  throw new Error(`${code} failed: ${error instanceof Error ? error.stack : String(error)}`);
}
