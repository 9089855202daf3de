import type { CueAction, FromTranscriptPage } from './messages';

const actions: ReadonlySet<unknown> = new Set<CueAction>([
  'newSegment',
  'newSegmentWithWords',
  'extendSegment',
  'copyWords',
]);

/**
 * Validates a message from the page; undefined if it is none of `FromTranscriptPage`. The page is
 * not trusted: numbers must be whole and not negative, and all other fields are dropped.
 */
export function transcriptPageMessage(message: unknown): FromTranscriptPage | undefined {
  const fields = (message ?? {}) as { readonly [field: string]: unknown };
  const { kind, action, transcript, first, last, version, item, time } = fields;
  switch (kind) {
    case 'ready':
    case 'restart':
    case 'undo':
    case 'redo':
      return { kind };
    case 'act':
      if (!isAction(action) || typeof transcript !== 'string') return undefined;
      if (!isCount(first) || !isCount(last) || last < first) return undefined;
      return { kind, action, transcript, first, last };
    case 'goTo':
      return isCount(version) && isCount(item) ? { kind, version, item } : undefined;
    case 'play':
      return isCount(time) ? { kind, time } : undefined;
    default:
      return undefined;
  }
}

function isAction(value: unknown): value is CueAction {
  return actions.has(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
