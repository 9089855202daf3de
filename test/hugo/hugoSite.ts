import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What Hugo makes of one file; `null` where the build of the site fails on it. */
export type Published = PublishedPage | null;

export interface PublishedPage {
  /** `.Content`, that is the file's Markdown as HTML. */
  readonly html: string;
  readonly fields: PublishedFields;
}

/** What Hugo has read from front matter; dates are RFC 3339, year 1 where it has none. */
export interface PublishedFields {
  readonly title: string;
  readonly date: string;
  readonly lastmod: string;
  readonly publishDate: string;
  readonly expiryDate: string;
  readonly draft: boolean;
  readonly weight: number;
  /** As Hugo has them for the page, of whatever kind; null where there are none. */
  readonly tags: unknown;
}

/** A site; `failed` is the number of the text it failed on, or undefined where Hugo broke down. */
type Build =
  | { readonly ok: true; readonly pages: PublishedPage[] }
  | { readonly ok: false; readonly failed: number | undefined };

/** How a site is set up, and what it publishes of a page. */
export interface SiteKind {
  readonly configuration: string;
  /** Publishes one line of JSON (`PublishedFields`), then what becomes `html`. */
  readonly layout: string;
}

const configuration = `baseURL = "https://example.org/"
timeZone = "UTC"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "home", "section"]
`;

const dates = ['Date', 'Lastmod', 'PublishDate', 'ExpiryDate'].map(
  (name) =>
    `"${name.charAt(0).toLowerCase()}${name.slice(1)}" (.${name}.Format "2006-01-02T15:04:05Z07:00")`,
);

/** The fields of a page as one line of JSON. */
const fields = `{{ jsonify (dict "title" (string .Title) "draft" .Draft "weight" .Weight "tags" .Params.tags ${dates.join(' ')}) }}`;

/** Publishes the Markdown of each page. */
const contentSite: SiteKind = { configuration, layout: `${fields}\n{{ .Content }}` };

/**
 * Publishes all that front matter holds, as templates print it and as JSON, which has no infinity.
 * Dates without a time zone are those of Shanghai.
 */
export const paramsSite: SiteKind = {
  configuration: configuration.replace('UTC', 'Asia/Shanghai'),
  layout: `${fields}
{{ range $key, $value := .Params }}{{ $text := printf "%v" $value }}
{{ $key }}: {{ $text }}{{ if not (findRE "Inf|NaN" $text) }} {{ jsonify $value }}{{ end }}{{ end }}`,
};

/**
 * Builds a site of these texts, one page each, drafts and pages out of their time included. A
 * build stops at the first file that it fails on; an old Hugo may break down on one and not say
 * which. Throws where Hugo fails for any other reason.
 *
 * @param hugo the path of the program
 */
export async function buildSite(
  hugo: string,
  texts: readonly string[],
  kind = contentSite,
): Promise<Build> {
  const site = mkdtempSync(path.join(tmpdir(), 'episode-notes-hugo-'));
  try {
    writeSite(site, texts, kind);
    const problem = await run(hugo, site);
    if (problem === undefined) {
      return { ok: true, pages: texts.map((_, index) => readPage(site, index)) };
    }
    const [, name] = /content[/\\]page(\d+)\.md/.exec(problem) ?? [];
    if (name !== undefined) return { ok: false, failed: Number(name) };
    if (problem.includes('runtime error')) return { ok: false, failed: undefined };
    throw new Error(`Hugo failed: ${problem}`);
  } finally {
    rmSync(site, { recursive: true, force: true, maxRetries: 3 });
  }
}

function writeSite(
  site: string,
  texts: readonly string[],
  { configuration, layout }: SiteKind,
): void {
  for (const folder of ['content', 'layouts/_default']) {
    mkdirSync(path.join(site, folder), { recursive: true });
  }
  writeFileSync(path.join(site, 'config.toml'), configuration);
  writeFileSync(path.join(site, 'layouts/_default/single.html'), layout);
  texts.forEach((text, index) => {
    writeFileSync(path.join(site, 'content', `page${index}.md`), text);
  });
}

/** What Hugo says where it fails. */
function run(hugo: string, site: string): Promise<string | undefined> {
  const args = ['-D', '-F', '-E', '--noBuildLock', '--source', site];
  // Most builds are of one file: what Go does to use more than one core only costs time there.
  const env = { ...process.env, GOMAXPROCS: '2', GOGC: '400', HUGO_ENVIRONMENT: 'production' };
  return new Promise((resolve) => {
    execFile(hugo, args, { env, timeout: 60_000, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve(error === null ? undefined : `${stdout}${stderr}` || error.message);
    });
  });
}

function readPage(site: string, index: number): PublishedPage {
  const file = path.join(site, 'public', `page${index}`, 'index.html');
  const page = readFileSync(file, 'utf8');
  const end = page.indexOf('\n');
  return { fields: JSON.parse(page.slice(0, end)), html: page.slice(end + 1) };
}
