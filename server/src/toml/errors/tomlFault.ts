import type { SourceEdit } from '../../base/sourceEdit';
import type { Span } from '../../base/span';
import type { TomlStatement } from '../tomlScan';

export type TomlErrorKind =
  | 'typographic-quotes'
  | 'unclosed-string'
  | 'unclosed-list'
  | 'unclosed-table'
  | 'unclosed-header'
  | 'unknown-escape'
  | 'control-character'
  | 'special-blank'
  | 'separator'
  | 'no-equals'
  | 'no-key'
  | 'no-value'
  | 'key-quotes'
  | 'value-quotes'
  | 'boolean-case'
  | 'date'
  | 'list-comma'
  | 'missing-comma'
  | 'surplus-comma'
  | 'after-value'
  | 'duplicate-key'
  | 'number-range'
  | 'leap-second'
  | 'unexpected';

/** What Hugo's TOML parser rejects; offsets as in the source. */
export interface TomlError extends Span {
  readonly kind: TomlErrorKind;
  /** The values at hand, as the author wrote them. */
  readonly args: readonly string[];
  /** Edits that may mend it, the likeliest first. They are untested: see `verifiedRepair`. */
  readonly repairs: readonly TomlRepair[];
}

export interface TomlRepair {
  readonly kind:
    | 'straight-quotes'
    | 'equals'
    | 'quote'
    | 'rewrite'
    | 'comma'
    | 'insert-comma'
    | 'remove-comma'
    | 'remove-character'
    | 'plain-blank'
    | 'backslash'
    | 'close-list'
    | 'close-header';
  /** In ascending order, never overlapping. */
  readonly edits: readonly SourceEdit[];
  /** What the repair writes, or the text it is about. */
  readonly text: string;
  /** A repair has worked if the parser gets past this offset of the unedited source. */
  readonly until: number;
}

/** The input of the functions that recognise errors. */
export interface TomlFault extends TomlStatement {
  readonly source: string;
  readonly index: number;
}
