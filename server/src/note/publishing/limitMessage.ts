import { type Message, message } from '../../l10n/message';
import type { LimitFault } from './limitFault';
import { type Platform, platformLimits } from './platformLimits';

/**
 * Says what the platforms of a fault would do, and why.
 *
 * @param chapter names the chapter: its number, or its title
 * @param start its start, as written
 */
export function limitMessage(
  { kind, platforms, limit, value }: LimitFault,
  chapter: string | Message,
  start: string,
): Message {
  const names = platformNames(platforms);
  switch (kind) {
    case 'zeroStart':
      return message(
        '{0}: {1} comes first and starts at {2}, not at 0:00',
        ignoring(platforms),
        chapter,
        start,
      );
    case 'minCount':
      return message(
        '{0}: {1} of at least {2} chapters are there',
        ignoring(platforms),
        value,
        limit,
      );
    case 'minLength':
      return message(
        '{0}: {1} lasts {2} s, less than {3}',
        ignoring(platforms),
        chapter,
        value,
        limit,
      );
    case 'maxDescriptionBytes':
      return message(
        '{0} refuses the description: up to {1} the list takes {2} bytes of {3}',
        names,
        chapter,
        value,
        limit,
      );
    case 'refusesAngles':
      return message(
        '{0} refuses the description: the title of {1} has "<" or ">"',
        names,
        chapter,
      );
    case 'maxCount':
      return message(
        '{0} holds {1} chapters: {2} and those below are left out',
        names,
        limit,
        chapter,
      );
    case 'maxTitleBytes':
      return message(
        '{0} holds {1} bytes of a title: that of {2} has {3} and is cut',
        names,
        limit,
        chapter,
        value,
      );
    case 'shownTitle':
      return message(
        '{0} shows about {1} characters of a title: that of {2} has {3}',
        names,
        limit,
        chapter,
        value,
      );
    case 'advisedTitle':
      return message(
        '{0} advises titles of fewer than {1} characters: that of {2} has {3}',
        names,
        limit,
        chapter,
        value,
      );
    case 'advisedLength':
      return message(
        '{0} advises chapters of at least {1} s: {2} lasts {3} s',
        names,
        limit,
        chapter,
        value,
      );
    case 'latinOnly':
      return message(
        '{0} says that it takes chapters in the Latin script alone: {1} is in another',
        names,
        chapter,
      );
  }
}

/** Without a public rule, what a platform does is only likely. */
function ignoring(platforms: readonly Platform[]): Message {
  const names = platformNames(platforms);
  const isDocumented = platforms.some(
    (platform) => platformLimits[platform].zeroStart === 'documented',
  );
  if (!isDocumented) return message('{0} may ignore the whole list', names);
  return platforms.length === 1
    ? message('{0} ignores the whole list', names)
    : message('{0} ignore the whole list', names);
}

/** `YouTube, Apple Podcasts and Spotify`. */
function platformNames(platforms: readonly Platform[]): string | Message {
  const [first = '', second, ...others] = platforms.map((one) => platformLimits[one].name);
  if (second === undefined) return first;
  return others.length === 0
    ? message('{0} and {1}', first, second)
    : message('{0}, {1} and {2}', first, second, platformNames(platforms.slice(2)));
}
