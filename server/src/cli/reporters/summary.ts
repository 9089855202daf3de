import { language, localise, localised } from '../../l10n/localised';
import { type Message, message } from '../../l10n/message';
import type { Totals } from '../totals';

/**
 * The sums in one sentence: `3 errors, 2 warnings in 2 of 41 notes (1 can be fixed with --fix)`, and
 * what was mended.
 */
export function summary(totals: Totals): string {
  const { fixable, mended, changed } = totals;
  const sums = findingSums(totals);
  const ofNotes = noteCount(totals.notes);
  let text = localised('Nothing found in {0}', ofNotes);
  if (sums !== '') text = localised('{0} in {1}', sums, places(totals));
  if (fixable > 0) text = localised('{0} ({1} can be fixed with --fix)', text, fixable);
  if (mended === 0) return text;
  const findings = mended === 1 ? message('1 finding') : message('{0} findings', mended);
  return localised('{0}; {1} mended in {2}', text, findings, noteCount(changed));
}

/** What `--diff` tells: how many notes would change, and what would be left. */
export function changeSummary(totals: Totals): string {
  const sums = findingSums(totals);
  const ofNotes = noteCount(totals.notes);
  return sums === ''
    ? localised('{0} of {1} would change, and nothing would be left', totals.changed, ofNotes)
    : localised('{0} of {1} would change, and {2} would be left', totals.changed, ofNotes, sums);
}

export function noteCount(count: number): Message {
  return count === 1 ? message('1 note') : message('{0} notes', count);
}

/** `3 errors, 2 warnings`; empty for nothing. */
function findingSums({ count, isQuiet }: Totals): string {
  const shown = [
    counted(count.error, message('1 error'), message('{0} errors', count.error)),
    ...(isQuiet
      ? []
      : [
          counted(count.warning, message('1 warning'), message('{0} warnings', count.warning)),
          counted(
            count.information,
            message('1 information'),
            message('{0} information', count.information),
          ),
          counted(count.hint, message('1 hint'), message('{0} hints', count.hint)),
        ]),
  ].filter((part) => part !== '');
  return shown.join(language() === 'zh-cn' ? '、' : ', ');
}

/** `2 of 41 notes and 1 settings file`. */
function places({ notes, withFindings }: Totals): string {
  const inSettings = counted(
    withFindings.settings,
    message('1 settings file'),
    message('{0} settings files', withFindings.settings),
  );
  if (notes === 0) return inSettings;
  const ofNotes = noteCount(notes);
  return inSettings === ''
    ? localised('{0} of {1}', withFindings.notes, ofNotes)
    : localised('{0} of {1} and {2}', withFindings.notes, ofNotes, inSettings);
}

function counted(count: number, one: Message, many: Message): string {
  if (count === 0) return '';
  return localise(count === 1 ? one : many);
}
