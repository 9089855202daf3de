import type { DataEntry } from '../base/dataTree';
import type { Span } from '../base/span';
import type { FrontMatter } from './readFrontMatter';
import { readFrontMatter } from './readFrontMatter';
import { hasDataPath } from './rootEntries';
import type { TermKeys } from './terms';
import { tableOf } from './tomlTables';

/** A key of the page that is in a table in TOML, because it is below the table's header. */
export interface MisplacedKey {
  /** In lower case. */
  readonly key: string;
  readonly entry: DataEntry;
  /** The header of the table, brackets included. */
  readonly header: Span;
}

/** Keys, in lower case, that have a meaning for a page only above all tables. */
const ownKeys = new Set(['date', 'draft', 'publishdate', 'expirydate', 'lastmod', 'weight']);
/** A list from which many sites build pages. */
const usualTaxonomy = 'series';
/** Tables in which Hugo itself uses such keys. */
const tablesWithSuchKeys = new Set(['menu', 'menus', 'cascade']);

/**
 * The page's keys directly below the header of a table that the front matter has nowhere else: two
 * tables with the same key hold values of their own. Dotted keys and keys of inline tables are
 * meant as written. Letter case is ignored.
 *
 * @param termKeys lists of terms, which count under `[params]` as well
 */
export function misplacedKeys(frontMatter: FrontMatter, termKeys: TermKeys): MisplacedKey[] {
  const reading = readFrontMatter(frontMatter);
  if (!reading.ok) return [];
  const found = reading.entries.flatMap((entry) => {
    const key = (entry.path.at(-1) as string).toLowerCase();
    const table = tableOf(reading, entry);
    const isRightBelow = table !== undefined && entry.path.length === table.path.length + 1;
    if (!isRightBelow || !isLost(key, table.path, termKeys)) return [];
    return hasDataPath(reading, [key]) ? [] : [{ key, entry, header: table.header }];
  });
  return found.filter(({ key }) => found.filter((other) => other.key === key).length === 1);
}

/** Whether a page's key has no effect within a table. */
function isLost(key: string, table: readonly string[], termKeys: TermKeys): boolean {
  const [outermost = '', ...inner] = table.map((name) => name.toLowerCase());
  if (tablesWithSuchKeys.has(outermost)) return false;
  if (key === usualTaxonomy || termKeys.has(key)) return outermost !== 'params' || inner.length > 0;
  return ownKeys.has(key);
}
