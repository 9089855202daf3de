import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const component = path.join(import.meta.dirname, '../../docs/hugo');

/** As docs/publishing.md has it. */
const configuration = `baseURL = "https://example.org/"
theme = ["episode-notes"]
ignoreLogs = ["warning-goldmark-raw-html"]
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]

[outputs]
page = ["html", "chapters"]
`;

const template = `<!doctype html>
<meta charset="utf-8">
<title>{{ .Title }}</title>
{{ with .OutputFormats.Get "chapters" -}}
<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">
{{- end }}
<style>
  :root { color-scheme: light dark; font: 16px/1.6 "Noto Sans CJK SC", sans-serif }
  body { max-width: 44em; margin: 1.5em auto }
  h1 { font-size: 1.3em }
  audio { width: 100% }
</style>
{{ partial "episode-notes/player.html" . }}
{{ with .Params.themePlayer }}<audio controls muted src="{{ . }}"></audio>{{ end }}
<main>{{ partial "episode-notes/content.html" . }}</main>
<template>{{ .Content }}</template>
`;

/** A published site that has docs/hugo among its themes. */
export interface ComponentSite {
  /** The folder that is served. */
  readonly folder: string;
  read(file: string): string;
  remove(): void;
}

/**
 * Publishes a site with docs/hugo among its themes. Throws what Hugo says where it fails.
 *
 * @param hugo the path of the program
 * @param files below `content`, by their paths
 */
export async function publishWithComponent(
  hugo: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ComponentSite> {
  const site = mkdtempSync(path.join(tmpdir(), 'episode-notes-component-'));
  const remove = () => rmSync(site, { recursive: true, force: true, maxRetries: 3 });
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  };
  try {
    cpSync(component, path.join(site, 'themes/episode-notes'), { recursive: true });
    write('hugo.toml', configuration);
    write('layouts/_default/single.html', template);
    write('layouts/_default/list.html', '{{ .Title }}\n');
    for (const [file, text] of Object.entries(files)) write(path.join('content', file), text);
    const args = ['--noBuildLock', '--source', site];
    await promisify(execFile)(hugo, args, { timeout: 60_000 });
  } catch (error) {
    remove();
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`Hugo failed: ${stdout}${stderr}${error}`);
  }
  const folder = path.join(site, 'public');
  return { folder, read: (file) => readFileSync(path.join(folder, file), 'utf8'), remove };
}
