import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const document = readFileSync('docs/editors.md', 'utf8');
const folder = path.join(import.meta.dirname, 'configurations');

describe('docs/editors.md', () => {
  it('prints the configurations that are tried here, and no other', () => {
    const printed = Array.from(document.matchAll(/^```\w+\n(.*?)^```$/gms), ([, code]) => code);
    const tried = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    assert.deepEqual(printed.sort(), tried.sort());
  });

  it('has a section for each editor of its list, which says what was run', () => {
    const sections = Array.from(document.matchAll(/^## (.*)$/gm), ([, title]) => title);
    const listed = Array.from(
      document.matchAll(/^\| \[(.*?)\]\(#.*?\) \| .+ \|$/gm),
      ([, name]) => name,
    );
    assert.deepEqual(sections, ['For all of them', ...listed]);
  });
});
