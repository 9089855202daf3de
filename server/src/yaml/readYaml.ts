import { isAlias, isMap, parseDocument } from 'yaml';
import { type DataDocument, maxFrontMatter } from '../base/dataTree';
import { aliasTargets } from './aliasTargets';
import { duplicateKey } from './duplicateKey';
import { diagnoseYaml } from './errors/diagnoseYaml';
import { hugoRejections } from './errors/hugoRejections';
import { leftOutSigns } from './errors/leftOutSigns';
import { lostEntries } from './errors/lostEntries';
import { misreadTexts } from './errors/misreadTexts';
import { tabFaults } from './errors/tabFaults';
import { wideBlanks } from './errors/wideBlanks';
import type { YamlFault, YamlStop } from './errors/yamlFault';
import { withJoinedLines } from './joinedLines';
import { yamlDepth } from './yamlDepth';
import { viewOfYaml } from './yamlDocument';

export type YamlReading =
  | (DataDocument & {
      readonly ok: true;
      /** What can be read, but not as it is meant. */
      readonly rejected: readonly YamlFault[];
    })
  | { readonly ok: false; readonly error: YamlFault | null };

export interface YamlBounds {
  /** In UTF-16 units. */
  readonly maxLength: number;
  /** See `viewOfYaml`. */
  readonly maxCopies: number;
}

/** A table behind an alias is in front matter once, where its anchor is. */
const frontMatterBounds: YamlBounds = { maxLength: maxFrontMatter, maxCopies: 0 };
/** The parser calls itself for each list or table within another. */
const maxDepth = 200;

/**
 * Reads YAML front matter as Hugo does. Offsets are UTF-16 units from the start of the source. Never
 * throws; a source beyond the bounds gives `ok: false` and no error.
 *
 * @param bounds those of front matter unless given
 */
export function readYaml(source: string, bounds = frontMatterBounds): YamlReading {
  const parsed = parseYaml(source, bounds);
  if (parsed === undefined) return { ok: false, error: null };
  if ('code' in parsed) return { ok: false, error: diagnoseYaml(source, parsed) };
  const rejected = [
    ...parsed.rejected,
    ...lostEntries(parsed, source),
    ...tabFaults(parsed, source),
    ...wideBlanks(parsed, source),
    ...misreadTexts(parsed, source),
  ].sort((left, right) => left.start - right.start);
  return { ok: true, ...parsed, rejected };
}

type ParsedYaml = DataDocument & { readonly rejected: readonly YamlFault[] };

/** The document, or where it cannot be read; undefined for a source beyond the bounds. */
function parseYaml(source: string, bounds: YamlBounds): ParsedYaml | YamlStop | undefined {
  if (source.length > bounds.maxLength || yamlDepth(source) > maxDepth) return undefined;
  try {
    const parsed = parseAs(source, source, bounds);
    if (!('code' in parsed)) return parsed;
    const joined = withJoinedLines(source);
    if (joined === source) return parsed;
    const other = parseAs(joined, source, bounds);
    return 'code' in other ? parsed : other;
  } catch (error) {
    // Some thousands of nested brackets exhaust the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** @param text the source, of which line ends may have been replaced by blanks */
function parseAs(text: string, source: string, { maxCopies }: YamlBounds): ParsedYaml | YamlStop {
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const error = document.errors.find(({ pos }) => !isTolerated(text, pos[0]));
  const duplicate = duplicateKey(document);
  const isFirst = duplicate !== undefined && !(error && error.pos[0] < duplicate.at);
  if (isFirst) return duplicate;
  if (error !== undefined) return { code: error.code, at: error.pos[0] };
  const targets = aliasTargets(document);
  if (isAlias(targets)) return { code: 'NO_ANCHOR', at: targets.range?.[0] ?? 0 };
  const root = document.contents;
  const isEmpty = root === null || root.range[0] === root.range[1];
  if (!isEmpty && !isMap(root)) return { code: 'ROOT', at: Math.max(source.search(/\S/), 0) };
  const rejected = [
    ...hugoRejections(document, targets, source),
    ...leftOutSigns(document, source),
  ];
  return { ...viewOfYaml(document, targets, source, maxCopies), rejected };
}

/** A comment right behind quotes or a bracket, which the library wants a blank before. */
function isTolerated(source: string, at: number): boolean {
  return source[at] === '#' && /["'\]}]/.test(source.charAt(at - 1));
}
