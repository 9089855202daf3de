import { literalLabel } from '../../base/literalLabel';
import { localised } from '../../l10n/localised';
import { longestArchetype } from '../../site/archetype';

/** In UTF-16 code units. */
const longestAction = 60;
/** Further actions are only counted. */
const mostNamed = 3;

/** Names the actions of an archetype that were not filled in; undefined if there are none. */
export function unfilledMessage(
  archetype: string,
  unfilled: readonly string[],
): string | undefined {
  if (unfilled.length === 0) return undefined;
  const named = unfilled.slice(0, mostNamed).map(onOneLine).join(', ');
  const more = unfilled.length - mostNamed;
  const file = literalLabel(archetype);
  return more > 0
    ? localised(
        '{0} is filled in as far as that is simple. This is left to you: {1} and {2} more',
        file,
        named,
        more,
      )
    : localised('{0} is filled in as far as that is simple. This is left to you: {1}', file, named);
}

/** Says that an archetype exists but was not used. */
export function unreadableMessage(archetype: string): string {
  return localised(
    '{0} cannot be read, or is longer than {1} characters; the note begins without it',
    literalLabel(archetype),
    longestArchetype.toLocaleString('en'),
  );
}

function onOneLine(action: string): string {
  const line = action.slice(0, longestAction).replace(/\s+/g, ' ');
  return literalLabel(action.length > longestAction ? `${line}…` : line);
}
