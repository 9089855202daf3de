import { availableParallelism } from 'node:os';
import { buildSite, type Published, type SiteKind } from './hugoSite';

/** So many pages at most share a site: more would keep other processors waiting. */
const largestSite = 400;

/**
 * What Hugo makes of each text, whatever is wrong with the others; nothing for one on which it
 * breaks down. Texts that are expected to build share sites, the others have one each; a wrong
 * expectation costs time and changes nothing.
 *
 * @param hugo the path of the program
 */
export async function publishAll(
  hugo: string,
  texts: Iterable<string>,
  isLikelyToBuild: (text: string) => boolean,
  kind?: SiteKind,
): Promise<Map<string, Published>> {
  const published = new Map<string, Published>();
  const different = [...new Set(texts)];
  const sites = [
    ...different.filter((text) => !isLikelyToBuild(text)).map((text) => [text]),
    ...inGroups(different.filter(isLikelyToBuild), largestSite),
  ];
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (let site = sites.pop(); site !== undefined; site = sites.pop()) {
      const build = await buildSite(hugo, site, kind);
      if (build.ok) {
        for (const [index, page] of build.pages.entries()) published.set(site[index]!, page);
      } else if (build.failed === undefined) {
        if (site.length > 1) sites.push(...inGroups(site, Math.ceil(site.length / 2)));
      } else {
        published.set(site[build.failed]!, null);
        const others = site.toSpliced(build.failed, 1);
        sites.push(...inGroups(others, Math.ceil(others.length / 2)));
      }
    }
  });
  await Promise.all(workers);
  return published;
}

function inGroups(texts: readonly string[], size: number): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < texts.length; at += size) groups.push(texts.slice(at, at + size));
  return groups;
}
