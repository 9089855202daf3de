import { language, localise, localised } from '../../l10n/localised';
import { type Message, message } from '../../l10n/message';
import type { Totals } from '../totals';

/** The sums in one sentence: `3 errors, 2 warnings in 2 of 41 notes (1 can be fixed with --fix)`. */
export function summary(totals: Totals): string {
  const { count, filesWithFindings, notes, fixable, isQuiet } = totals;
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
  const ofNotes = notes === 1 ? message('1 note') : message('{0} notes', notes);
  if (shown.length === 0) return localised('Nothing found in {0}', ofNotes);
  const sums = shown.join(language() === 'zh-cn' ? '、' : ', ');
  const found = localised('{0} in {1} of {2}', sums, filesWithFindings, ofNotes);
  return fixable === 0 ? found : localised('{0} ({1} can be fixed with --fix)', found, fixable);
}

function counted(count: number, one: Message, many: Message): string {
  if (count === 0) return '';
  return localise(count === 1 ? one : many);
}
