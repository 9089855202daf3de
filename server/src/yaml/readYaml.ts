import { isAlias, isMap, parseDocument } from 'yaml';
import type { DataDocument } from '../base/dataTree';
import { diagnoseYaml } from './errors/diagnoseYaml';
import { misreadTexts } from './errors/misreadTexts';
import type { YamlFault, YamlStop } from './errors/yamlFault';
import { aliasTargets, viewOfYaml } from './yamlDocument';

export type YamlReading =
  | (DataDocument & {
      readonly ok: true;
      /** What can be read, but not as it is meant. */
      readonly rejected: readonly YamlFault[];
    })
  | { readonly ok: false; readonly error: YamlFault | null };

/** In UTF-16 units; real front matter has about 550. */
const maxLength = 32_768;
/**
 * Reads YAML front matter as Hugo does. Offsets are UTF-16 units from the start of the source. Never
 * throws; a source beyond the bounds gives `ok: false` and no error.
 */
export function readYaml(source: string): YamlReading {
  const parsed = parseYaml(source);
  if (parsed === undefined) return { ok: false, error: null };
  if ('code' in parsed) return { ok: false, error: diagnoseYaml(source, parsed) };
  return { ok: true, ...parsed, rejected: misreadTexts(parsed, source) };
}

/** The document, or where it cannot be read; undefined for a source beyond the bounds. */
export function parseYaml(source: string): DataDocument | YamlStop | undefined {
  if (source.length > maxLength) return undefined;
  try {
    const document = parseDocument(source, {
      schema: 'failsafe',
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error !== undefined) return { code: error.code, at: error.pos[0] };
    const targets = aliasTargets(document);
    if (isAlias(targets)) return { code: 'NO_ANCHOR', at: targets.range?.[0] ?? 0 };
    const root = document.contents;
    const isEmpty = root === null || root.range[0] === root.range[1];
    if (isEmpty || isMap(root)) return viewOfYaml(document, targets, source);
    return { code: 'ROOT', at: Math.max(source.search(/\S/), 0) };
  } catch (error) {
    // Some thousands of nested brackets exhaust the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
