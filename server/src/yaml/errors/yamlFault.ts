import type { SourceEdit } from '../../base/sourceEdit';
import type { Span } from '../../base/span';
import type { Message } from '../../l10n/message';

/** What Hugo's YAML parser rejects, or reads otherwise than it is meant; offsets as in the source. */
export interface YamlFault extends Span {
  readonly message: Message;
  /** Edits that may mend it, the likeliest first; see `verifiedYamlRepairs`. */
  readonly repairs: readonly YamlRepair[];
}

export interface YamlRepair {
  readonly title: Message;
  /** In ascending order, never overlapping. */
  readonly edits: readonly SourceEdit[];
}

/** Where the parser stopped. */
export interface YamlStop {
  /**
   * The parser's code (yaml 2, `ErrorCode`); `ROOT` where the document is no mapping, `NO_ANCHOR`
   * at an alias that stands for nothing.
   */
  readonly code: string;
  readonly at: number;
}

/** The input of the functions that recognise faults. */
export interface StoppedLine extends YamlStop {
  readonly source: string;
  readonly line: YamlLine;
}

/** A line in its parts: `  - key: value # comment`. */
export interface YamlLine extends Span {
  readonly indent: string;
  readonly key: string;
  readonly keyStart: number;
  /** Without blanks around it, and without a comment; empty where there is none. */
  readonly value: Span;
}
