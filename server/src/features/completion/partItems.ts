import type { CompletionItem } from 'vscode-languageserver';
import { newPartBelow, nextPartNumber } from '../../editing/segments/newPartBelow';
import { localised } from '../../l10n/localised';
import { formatPartHeading } from '../../note/headers/partHeading';
import { headerForms } from '../../note/sequence/headerForms';
import { segmentBelow } from '../../note/sequence/numbering';
import { newPartHeading } from '../../note/templates/segmentTemplate';
import type { CompletionCapabilities, CursorLine } from './cursorLine';
import { templateItem, wordsAt } from './templateItem';

const beginning = /^ {0,3}#\s?(?:p(?:a(?:r(?:t\s?\d*[:：]?\s?)?)?)?)?$/i;

/**
 * The next part, after `#` at the start of a line: its heading with a first segment, or only the
 * heading where the segments below would then belong to it.
 */
export function nextPartItems(
  at: CursorLine,
  capabilities: CompletionCapabilities,
): CompletionItem[] {
  if (!beginning.test(at.before) || at.after.trim() !== '') return [];
  const { note } = at;
  const { block, place, start } = at.around;
  const number = nextPartNumber(note, block);
  const { part: form } = headerForms(note);
  const words = wordsAt(at);
  const below = segmentBelow(note.sequence, place);
  const endsPart = below === undefined || below.part !== place.part;
  const text =
    endsPart && !Number.isNaN(start)
      ? newPartBelow(note, block, words, start)
      : { template: newPartHeading(number, words.title, form), below: [] };
  const typed = at.before.trimStart();
  const label = formatPartHeading(number, '', form);
  return [
    {
      ...templateItem(at, text, capabilities),
      label,
      detail: localised('next part'),
      filterText: typed + `${label} `.slice(typed.length),
    },
  ];
}
