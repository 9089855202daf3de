import type { FromPage } from './messages';

/**
 * Validates a message from the page; undefined if it is none of `FromPage`. The page is not
 * trusted: numbers must be finite, and all other fields are dropped.
 */
export function pageMessage(message: unknown): FromPage | undefined {
  const fields = (message ?? {}) as { readonly [field: string]: unknown };
  const { kind, version, item, focus, earlier, later, time } = fields;
  switch (kind) {
    case 'ready':
    case 'restart':
    case 'undo':
    case 'redo':
      return { kind };
    case 'seek':
      return isNumber(time) && time >= 0 ? { kind, time } : undefined;
    case 'goTo':
      if (!isNumber(version) || !isNumber(item)) return undefined;
      return { kind, version, item, focus: focus === true };
    case 'moveBorder':
      if (!isNumber(version) || !isNumberOrNull(earlier) || !isNumberOrNull(later))
        return undefined;
      return isNumber(time) ? { kind, version, earlier, later, time } : undefined;
    default:
      return undefined;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isNumberOrNull(value: unknown): value is number | null {
  return value === null || isNumber(value);
}
