import type { PlayerState } from './player';

/** The texts of the page, in the author's language; `{0}` is replaced in the page. */
export interface PlayerTexts {
  readonly label: string;
  readonly empty: string;
  readonly loading: string;
  /** The codec is `{0}`. */
  readonly codec: string;
  readonly silent: string;
  readonly broken: string;
  readonly blocked: string;
}

/** The messages from the extension to the page of the player. Times are milliseconds. */
export type ToPlayerPage =
  | { readonly kind: 'texts'; readonly texts: PlayerTexts; readonly language: string }
  /** `isLocal`: the source is fetched as a whole, as VS Code serves no parts of files. */
  | { readonly kind: 'load'; readonly source: string; readonly isLocal: boolean }
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'seek'; readonly time: number }
  | { readonly kind: 'speed'; readonly speed: number }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly loops: boolean }
  /** Plays on where a range would end or begin anew. */
  | { readonly kind: 'leaveRange' }
  | { readonly kind: 'askTime'; readonly id: number };

/** The messages from the page to the extension. */
export type FromPlayerPage =
  /** The page can receive messages and has nothing loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'loaded' }
  /** Why the recording cannot be played, or not be heard: a sentence of `PlayerTexts`. */
  | { readonly kind: 'problem'; readonly sentence: string; readonly isLoaded: boolean }
  | ({ readonly kind: 'state' } & PlayerState)
  | { readonly kind: 'time'; readonly id: number; readonly time: number };

/** Validates a message from the page; undefined if it is none of `FromPlayerPage`. */
export function playerPageMessage(message: unknown): FromPlayerPage | undefined {
  const fields = (message ?? {}) as { readonly [field: string]: unknown };
  const { kind, id, time, sentence, isLoaded, position, duration, isPlaying, speed } = fields;
  switch (kind) {
    case 'ready':
    case 'loaded':
      return { kind };
    case 'problem':
      return typeof sentence === 'string'
        ? { kind, sentence: sentence.slice(0, 500), isLoaded: isLoaded === true }
        : undefined;
    case 'time':
      return isTime(id) && isTime(time) ? { kind, id, time } : undefined;
    case 'state':
      if (!isTime(position) || !isTime(speed)) return undefined;
      return {
        kind,
        position,
        duration: isTime(duration) ? duration : undefined,
        isPlaying: isPlaying === true,
        speed,
      };
    default:
      return undefined;
  }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
}
