import type { Steps } from '../base/steps';
import { applyInSteps } from '../editing/applyEdits';
import { dedent, spaceBelow, type WhitespaceOptions } from '../editing/blankLines';
import type { Edit } from '../editing/edit';
import type { Finding } from '../editing/finding';
import type { RuleSettings } from '../editing/ruleSettings';
import { trimLines } from '../editing/trailingBlanks';
import type { Note } from '../note/note';
import type { OnFailure } from './blockFindings';
import { fixAll } from './fixAll';

/** The findings about the spelling of headers and headings, which formatting fixes. */
const aboutSpelling = new Set([
  'part-malformed',
  'segment-malformed',
  'segment-swallowed',
  'time-style',
]);

/**
 * Corrects the spelling of headers and headings, as far as that is certain, and writes the times in
 * the note's style.
 *
 * @param isWanted excludes findings that the author has turned off
 */
export function spellHeaders(
  note: Note,
  settings: RuleSettings,
  isWanted: (finding: Finding) => boolean,
  onFailure: OnFailure,
): Steps<Note> {
  const isAboutSpelling = (finding: Finding) =>
    aboutSpelling.has(finding.code) && isWanted(finding);
  return fixAll(note, settings, isAboutSpelling, onFailure);
}

/** More rounds than a header takes that the mending of another one sets free. */
const maxRounds = 5;

/**
 * Formats a note: corrects its headers, separates them by one blank line, moves them to the start
 * of their lines, removes blanks without effect at the ends of lines, and ends the text with one
 * line end. Bodies and front matter are otherwise left alone. A second run changes nothing.
 *
 * @param wanted turns off what an editor does not want of the white space
 * @returns the formatted note; the same note where nothing changed
 */
export function* formatNote(
  note: Note,
  settings: RuleSettings,
  isWanted: (finding: Finding) => boolean,
  onFailure: OnFailure,
  wanted: WhitespaceOptions = {},
): Steps<Note> {
  if (!note.isNote) return note;
  let current = note;
  for (let round = 0; round < maxRounds; round++) {
    const spelled = yield* spellHeaders(current, settings, isWanted, onFailure);
    const { spaced, isDedented } = yield* spaceHeaders(spelled, wanted);
    const mayFreeOthers = isDedented || spelled !== current;
    current = spaced;
    if (!mayFreeOthers) break;
  }
  return current;
}

/** @returns the note with its white space in order, and whether a header lost its indentation */
function* spaceHeaders(
  note: Note,
  wanted: WhitespaceOptions,
): Steps<{ readonly spaced: Note; readonly isDedented: boolean }> {
  const edits: Edit[] = [];
  let isDedented = false;
  for (let block = 0; block < note.blocks.length; block++) {
    const dedented = dedent(note, block);
    isDedented ||= dedented.length > 0;
    edits.push(
      ...dedented,
      ...(wanted.trimTrailingWhitespace === false ? [] : trimLines(note, block)),
      ...spaceBelow(note, block, wanted),
    );
    yield;
  }
  return { spaced: yield* applyInSteps(note, edits), isDedented };
}
