import { readFile } from 'node:fs/promises';

/** Microsoft's protocol libraries, which are published as what TypeScript makes of ES modules. */
const compiled = /[\\/]node_modules[\\/]vscode-[a-z-]+[\\/]lib[\\/].*\.js$/;

/**
 * Has esbuild read TypeScript's CommonJS as the ES modules that it was compiled from: only from
 * those it can leave out what nobody uses, which is about a third of these libraries.
 */
export function librariesAsModules() {
  return {
    name: 'libraries as modules',
    setup({ onLoad }) {
      onLoad({ filter: compiled }, async ({ path: file }) => {
        const contents = asModule(await readFile(file, 'utf8'));
        return contents === undefined ? undefined : { contents, loader: 'js' };
      });
    },
  };
}

/**
 * The ES module behind what TypeScript 4 to 6 writes as CommonJS; an ES module stays one. Lines
 * stay where they are, for the source maps. Undefined where something is left that only CommonJS
 * has: such a file is best taken as it stands.
 */
export function asModule(source) {
  const exported = new Set();
  const steps = [withoutPreamble, withImports, withReexports, withPureNamespaces, withExports];
  const module = steps.reduce((text, step) => step(text, exported), source);
  if (/\bexports\b|\brequire\(/.test(withoutComments(module))) return undefined;
  return exported.size === 0 ? module : `${module}\nexport { ${[...exported].join(', ')} };\n`;
}

/** Drops what makes a file CommonJS, and the functions by which TypeScript imports and exports. */
function withoutPreamble(source) {
  return source
    .replace(/^"use strict";/, '')
    .replace(/^var (__\w+) = \(this && this\.\1\) \|\| [\s\S]*?^\}.*;/gm, lineBreaksOf)
    .replace(/^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);/m, '')
    .replace(/^(?:exports\.\w+ = )+void 0;/gm, '');
}

/**
 * `import x = require(…)` is the one kind of import that TypeScript neither wraps nor gives a
 * numbered name. It stands for the whole of what a CommonJS file exports.
 */
function withImports(source) {
  return source.replace(
    /^(?:const|var) (\w+) = (__import(?:Star|Default)\()?require\(("[^"]+")\)\)?;/gm,
    (_, name, wrapped, from) =>
      wrapped || /_\d+$/.test(name)
        ? `import * as ${name} from ${from};`
        : `import ${name} from ${from};`,
  );
}

function withReexports(source) {
  const places = new Map();
  for (const [, name, from] of source.matchAll(/^import \* as (\w+) from ("[^"]+");/gm)) {
    places.set(name, from);
  }
  return source
    .replace(/^__exportStar\(require\(("[^"]+")\), exports\);/gm, 'export * from $1;')
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);/gm,
      (_, name, place, original) => `export { ${original} as ${name} } from ${places.get(place)};`,
    );
}

/**
 * A namespace or enum fills its object in a function that is called at once. Where nothing else
 * goes by its name, the call changes nothing else either, and may be left out with the name.
 */
function withPureNamespaces(source, exported) {
  return source.replace(
    /^(export )?var (\w+);\r?\n\(function \(\2\) \{([\s\S]*?)^\}\)\(\2 \|\| \((exports\.\2 = )?\2 = \{\}\)\);/gm,
    (whole, exportedHere = '', name, body, exportedToo) => {
      if (source.split(`(function (${name}) {`).length > 2) return whole;
      if (exportedToo) exported.add(name);
      return `${exportedHere}var ${name} = /* @__PURE__ */\n(function (${name}) {${body}return ${name}; })({});`;
    },
  );
}

/** What is left of `exports`: each of its properties becomes a variable that is exported. */
function withExports(source, exported) {
  return source
    .replace(/^exports\.(\w+) = (\w+);/gm, (_, name, local) => {
      exported.add(name === local ? name : `${local} as ${name}`);
      return '';
    })
    .replace(/^exports\.(\w+) = /gm, (_, name) => {
      exported.add(name);
      return `const ${name} = `;
    })
    .replace(/\bexports\.(\w+)\b/g, (_, name) => {
      exported.add(name);
      return name;
    });
}

function withoutComments(source) {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}

function lineBreaksOf(text) {
  return text.replace(/[^\n]/g, '');
}
