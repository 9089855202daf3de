import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type * as markdown from '../../../server/src/markdown/inline/parseInline';
import { parseMarkdown } from '../../../server/src/markdown/inline/parseInline';
import type * as toml from '../../../server/src/toml/tomlParser';
import { parseToml } from '../../../server/src/toml/tomlParser';
import { unusedParts, withoutUnusedParts } from '../../setup/package/unusedParts.mjs';

const root = path.join(import.meta.dirname, '../../..');
const libraries = path.join(root, 'node_modules');

const bodies = [
  '*甲*、**乙**、***丙***、_丁_、~~戊~~、~己~，还有 **“庚”**字。',
  '- A&amp;B **A&amp;B** &nosuch; &#42;x&#42; [链接](https://a.example/?b&amp;c "d&quot;e")\n  > `&amp;`',
  '[甲]: /x "&copy;"\n\n[甲] <b title="&amp;">*丁*</b> <https://a.example/?*b*&amp;c>',
];

const fronts = [
  'title = "菜园" # x\n[params]\nduration = 00:10:00\na.b = [1, 2.5, {c = 1979-05-27}]',
  'a = ',
];

describe('a part of a library that is left out of the bundles', () => {
  const files = readdirSync(libraries, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(libraries, name))
    .filter((name) => /\.m?js$/.test(name));

  for (const { file, without } of unusedParts) {
    it(`is in the library: ${file.source}`, () => {
      const held = files.filter((name) => file.test(name));
      assert.notEqual(held.length, 0);
      const changed = held
        .map((name) => readFileSync(name, 'utf8'))
        .filter((text) => without(text) !== text);
      assert.notEqual(changed.length, 0);
    });
  }

  it('is read by no library, as far as it describes messages', () => {
    const reads = /\.messageDirection\b(?! =)|(?:Request|Notification)\.capabilities\b(?! =)/;
    const readers = files
      .filter((name) => /[\\/]vscode-[a-z-]+[\\/]lib[\\/]/.test(name))
      .filter((name) => reads.test(readFileSync(name, 'utf8')));
    assert.deepEqual(readers, []);
  });

  it('changes nothing of what Markdown is read as', async () => {
    const bundled = await bundle<typeof markdown>('server/src/markdown/inline/parseInline.ts');
    for (const body of bodies) {
      assert.deepEqual(
        bundled.parseMarkdown(body, ['乙']).root.children,
        parseMarkdown(body, ['乙']).root.children,
      );
    }
  });

  it('changes nothing of what TOML is read as', async () => {
    const bundled = await bundle<typeof toml>('server/src/toml/tomlParser.ts');
    for (const front of fronts) assert.deepEqual(bundled.parseToml(front), parseToml(front));
  });
});

async function bundle<Exports>(entry: string): Promise<Exports> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    plugins: [withoutUnusedParts()],
  });
  const module = { exports: {} };
  const run = new Function('module', 'exports', 'require', outputFiles[0]!.text);
  run(module, module.exports, createRequire(path.join(root, 'package.json')));
  return module.exports as Exports;
}
