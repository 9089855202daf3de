import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const licenceFile = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;

/**
 * The licences of everything that bundles hold, as one text: each package with its version, and
 * each licence once. `files` are the bundled source files, relative to `root` with forward
 * slashes, as in esbuild's metafiles. A package without a licence file is named with its licence
 * and author; one without either throws, since then nobody may pass it on.
 */
export function thirdPartyNotices(root, files) {
  const holders = new Map();
  for (const place of packagePlaces(files)) {
    const folder = path.join(root, place);
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const text = licenceText(folder) ?? statedLicence(manifest);
    holders.set(text, [...(holders.get(text) ?? []), `${manifest.name} ${manifest.version}`]);
  }
  return [...holders].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`).join(separator);
}

const separator = `\n${'-'.repeat(80)}\n\n`;

function packagePlaces(files) {
  const places = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(places)].filter((place) => place !== undefined).sort();
}

function licenceText(folder) {
  const name = readdirSync(folder).find((entry) => licenceFile.test(entry));
  return name && readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
}

function statedLicence({ name, license, author }) {
  if (!license || !author) throw new Error(`Nothing says under which licence ${name} may be used.`);
  return `${license} licence, ${author.name ?? author}`;
}
