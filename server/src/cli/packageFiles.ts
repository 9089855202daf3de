import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { language } from '../l10n/localised';
import { rules } from '../rules';

/**
 * The documentation of a rule in the author's language, as Markdown; undefined where the package
 * lacks it.
 *
 * @param bundle the file of this program, beside whose folder the package has its `docs`
 */
export async function rulePage(code: string, bundle: string): Promise<string | undefined> {
  const folder = path.resolve(path.dirname(bundle), '../docs/rules');
  const own = language() === 'zh-cn' ? path.join(folder, 'zh-cn') : folder;
  try {
    return await readFile(path.join(own, `${code}.md`), 'utf8');
  } catch {
    return undefined;
  }
}

/** The documentation of all rules, by their codes. */
export async function rulePages(bundle: string): Promise<ReadonlyMap<string, string>> {
  const pages = await Promise.all(
    rules.map(async ({ code }) => [code, await rulePage(code, bundle)] as const),
  );
  return new Map(pages.flatMap(([code, page]) => (page === undefined ? [] : [[code, page]])));
}

/** The version of the package. */
export async function packageVersion(bundle: string): Promise<string> {
  const manifest = path.resolve(path.dirname(bundle), '../package.json');
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}
