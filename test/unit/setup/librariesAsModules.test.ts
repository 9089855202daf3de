import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { asModule, librariesAsModules } from '../../setup/package/librariesAsModules.mjs';

const root = path.join(import.meta.dirname, '../../..');

describe('a library read as ES modules', () => {
  // `ambiguous`: two of its parts offer the name, which a module then does not pass on at all. The
  // build fails where somebody takes one of these.
  for (const { library, user = '.', ambiguous } of [
    {
      library: 'vscode-languageserver/node',
      ambiguous: ['createMessageConnection', 'createProtocolConnection'],
    },
    { library: 'vscode-languageserver-protocol/node', ambiguous: ['createMessageConnection'] },
    {
      library: 'vscode-languageserver-protocol/node',
      user: 'node_modules/vscode-languageserver',
      ambiguous: ['createMessageConnection'],
    },
  ]) {
    it(`offers all that ${library} offers to ${user}`, async () => {
      const folder = path.join(root, user);
      const all = createRequire(path.join(folder, 'package.json'))(library);
      const expected = Object.entries(all).filter(([name]) => !ambiguous.includes(name));
      const offered = await loadedAsModules(library, folder);
      assert.deepEqual(outline(offered), outline(Object.fromEntries(expected)));
    });
  }

  for (const place of [
    'vscode-languageclient',
    'vscode-languageserver',
    'vscode-languageserver-protocol',
    'vscode-jsonrpc',
    'vscode-languageserver/node_modules/vscode-languageserver-protocol',
    'vscode-languageserver/node_modules/vscode-jsonrpc',
  ]) {
    it(`is ${place}, to its last file`, () => {
      const folder = path.join(root, 'node_modules', place, 'lib');
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /^(?:common|node|browser)[\\/].*\.js$/.test(name))
        .filter((name) => asModule(readFileSync(path.join(folder, name), 'utf8')) === undefined);
      assert.deepEqual(files, []);
    });
  }

  it('keeps its lines, so that a stack leads where it should', () => {
    const source = commonJs(`var Kind;
(function (Kind) {
    Kind.One = 'one';
})(Kind || (exports.Kind = Kind = {}));
exports.here = new Error();`);
    const lines = asModule(source)!.split('\n');
    assert.equal(
      lines.findIndex((line) => line.includes('new Error')),
      source.split('\n').findIndex((line) => line.includes('new Error')),
    );
  });

  it('loses what nobody takes from it, and keeps what a namespace is added to', async () => {
    const library = commonJs(`var Unused;
(function (Unused) {
    Unused.text = 'nobody takes this';
})(Unused || (exports.Unused = Unused = {}));
var Level;
(function (Level) {
    Level[Level["Low"] = 1] = "Low";
})(Level || (exports.Level = Level = {}));
(function (Level) {
    Level.lowest = () => Level.Low;
})(Level || (exports.Level = Level = {}));`);
    const user = "import { Level } from 'library'; module.exports = [Level[1], Level.lowest()];";
    const text = await bundled(user, root, {
      name: 'a library by itself',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^library$/ }, ({ path: name }) => ({ path: name, namespace: name }));
        onLoad({ filter: /./, namespace: 'library' }, () => ({ contents: asModule(library)! }));
      },
    });
    assert.deepEqual(run(text, root), ['Low', 1]);
    assert.ok(!text.includes('nobody takes this'));
  });

  it('is left as it stands where it needs what only CommonJS has', () => {
    assert.equal(asModule(commonJs("exports.later = () => require('./later');")), undefined);
    assert.equal(asModule(commonJs('for (const key of keys) exports[key] = key;')), undefined);
  });
});

function commonJs(body: string): string {
  return `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n${body}\n`;
}

function loadedAsModules(library: string, folder: string): Promise<unknown> {
  const user = `module.exports = require('${library}');`;
  return bundled(user, folder, librariesAsModules()).then((text) => run(text, folder));
}

async function bundled(user: string, folder: string, plugin: esbuild.Plugin): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: user, resolveDir: folder },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    plugins: [plugin],
  });
  return outputFiles[0]!.text;
}

function run(text: string, folder: string): unknown {
  const module = { exports: {} as unknown };
  new Function('module', 'exports', 'require', text)(
    module,
    module.exports,
    createRequire(path.join(folder, 'package.json')),
  );
  return module.exports;
}

/** What an object offers, two levels deep: plain values, and of a function how many values it takes. */
function outline(value: unknown, depth = 2): unknown {
  if (typeof value === 'function') return [value.length, outline({ ...value }, depth)];
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return Object.keys(value).sort();
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, outline(part, depth - 1)]),
  );
}
