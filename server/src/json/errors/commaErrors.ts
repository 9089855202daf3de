import { message } from '../../l10n/message';
import type { JsonToken } from '../jsonScan';
import type { JsonError } from './jsonFault';
import { shortened } from './shortened';

const comma = /^[,，、;；]/;

/** Whether a token begins with a comma, or with a sign that was meant as one. */
export function isComma(text: string): boolean {
  return comma.test(text);
}

/** A comma of any kind with nothing between it and the one before, or the closing bracket. */
export function surplusComma(start: number): JsonError {
  const end = start + 1;
  const edits = [{ start, end, newText: '' }];
  return {
    start,
    end,
    message: message('There is a comma too many here'),
    repairs: [{ title: message('Remove the comma'), edits, until: start }],
  };
}

/** Another sign where a comma belongs. */
export function foreignComma(source: string, { start, text }: JsonToken): JsonError {
  const sign = text.charAt(0);
  const end = start + 1;
  const newText = /[\s\]}]/.test(source[end] ?? ' ') ? ',' : ', ';
  return {
    start,
    end,
    message: message('Entries and items are separated by "," in JSON, not by "{0}"', sign),
    repairs: [
      {
        title: message('Write "," instead of "{0}"', sign),
        edits: [{ start, end, newText }],
        until: end,
      },
    ],
  };
}

/** No comma between two entries or items. */
export function missingComma(previous: JsonToken, { start, end, text }: JsonToken): JsonError {
  const written = shortened(text);
  const at = previous.end;
  const edits = [{ start: at, end: at, newText: at === start ? ', ' : ',' }];
  return {
    start,
    end,
    message: message('A comma is missing before {0}', written),
    repairs: [{ title: message('Insert a comma before {0}', written), edits, until: start }],
  };
}
