import type { SourceEdit } from '../../base/sourceEdit';
import type { Span } from '../../base/span';
import type { Message } from '../../l10n/message';
import type { JsonContainer, JsonToken } from '../jsonScan';

/** What Hugo's JSON parser rejects, or reads otherwise than written; offsets as in the source. */
export interface JsonFault extends Span {
  readonly message: Message;
  /** Edits of which each mends it, the likeliest first. */
  readonly repairs: readonly JsonRepair[];
}

export interface JsonRepair {
  readonly title: Message;
  /** In ascending order, never overlapping. */
  readonly edits: readonly SourceEdit[];
}

/** An error as it is recognised, with repairs that are still to be tried (`jsonRepair.ts`). */
export interface JsonError extends Span {
  readonly message: Message;
  readonly repairs: readonly UntriedRepair[];
  /** How far the source is well formed; absent where that is `start`. */
  readonly reached?: number;
}

export interface UntriedRepair extends JsonRepair {
  /** It has worked if the edited source is well formed up to this offset of the unedited one. */
  readonly until: number;
}

/** The input of the functions that recognise errors. */
export interface StoppedJson {
  readonly source: string;
  /** Where the parser stopped. */
  readonly at: number;
  /** The token there; undefined where the source ends too early. */
  readonly token: JsonToken | undefined;
  /** The tokens before it, which are well formed. */
  readonly before: readonly JsonToken[];
  /** The innermost object or list around it; undefined outside of the braces. */
  readonly container: JsonContainer | undefined;
  /** The key of the nearest entry around it, with its quotes; empty where there is none. */
  readonly key: string;
}
