import { type Message, message } from '../../l10n/message';

/** Where chapters of an episode are published. */
export const platforms = ['youtube', 'apple', 'spotify', 'bilibili', 'xiaoyuzhou', 'mp4'] as const;

export type Platform = (typeof platforms)[number];

/** What a list of chapters is made of: segments, parts, or segments and the parts they begin. */
export const chapterLevels = ['segments', 'parts', 'both'] as const;

export type ChapterLevel = (typeof chapterLevels)[number];

/** What a platform says of chapters; what it says nothing of is absent. */
export interface PlatformLimits {
  readonly name: string | Message;
  /** The first chapter starts at zero: `documented`, or only what people see there. */
  readonly zeroStart?: 'documented' | 'observed';
  readonly minCount?: number;
  /** Milliseconds; a list with a shorter chapter is ignored. */
  readonly minLength?: number;
  /** Milliseconds; shorter chapters are advised against. */
  readonly advisedLength?: number;
  /** Of the whole description, in bytes of UTF-8; a longer one is refused. */
  readonly maxDescriptionBytes?: number;
  /** No `<` and no `>` in a description. */
  readonly refusesAngles?: true;
  /** In characters; the rest of a title is not shown. */
  readonly shownTitle?: number;
  /** In characters; titles of this length and longer ones are advised against. */
  readonly advisedTitle?: number;
  readonly latinOnly?: true;
  /** What is beyond is left out. */
  readonly maxCount?: number;
  /** In bytes of UTF-8; the rest of a title is left out. */
  readonly maxTitleBytes?: number;
}

/** The limits of each platform, with the source of its numbers. */
export const platformLimits: Readonly<Record<Platform, PlatformLimits>> = {
  // Chapters: https://support.google.com/youtube/answer/9884579. Bytes and `<>`, "snippet.description":
  // https://developers.google.com/youtube/v3/docs/videos. Titles: seen in the player, not documented.
  youtube: {
    name: 'YouTube',
    zeroStart: 'documented',
    minCount: 3,
    minLength: 10_000,
    maxDescriptionBytes: 5000,
    refusesAngles: true,
    shownTitle: 100,
  },
  // https://podcasters.apple.com/support/5482-using-chapters-on-apple-podcasts
  apple: { name: message('Apple Podcasts'), zeroStart: 'documented', minCount: 3 },
  // "Creating and managing chapters": https://support.spotify.com/creators
  spotify: {
    name: 'Spotify',
    zeroStart: 'documented',
    minCount: 3,
    advisedLength: 30_000,
    advisedTitle: 40,
    latinOnly: true,
  },
  // No public rule was found for either.
  bilibili: { name: message('Bilibili'), zeroStart: 'observed' },
  xiaoyuzhou: { name: message('Xiaoyuzhou'), zeroStart: 'observed' },
  // The box `chpl` counts chapters and the bytes of a title in one byte each: FFmpeg's
  // `mov_write_chpl_tag` (libavformat/movenc.c) writes the first 255 of both.
  mp4: { name: 'MP4', maxCount: 255, maxTitleBytes: 255 },
};
