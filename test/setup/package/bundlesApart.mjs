import path from 'node:path';
import { repositoryRoot } from '../paths.mjs';

/** Leaves a dynamic import to run time, when it takes another of our bundles. */
export function importedFrom(specifier, bundle) {
  return {
    name: `imported from ${bundle}`,
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path: wantedPath, kind }) =>
        kind === 'dynamic-import' && wantedPath === specifier
          ? { path: bundle, external: true }
          : undefined,
      );
    },
  };
}

/**
 * Keeps a module out of a bundle until one of these functions, which are all that others take from
 * it, is called for the first time; another bundle beside this one holds it.
 */
export function loadedByFirstCall(module, bundle, functions) {
  const file = path.join(repositoryRoot, module);
  const calls = functions.map(
    (name) => `export const ${name} = (...given) => loaded().${name}(...given);`,
  );
  const contents = `let bundle;
    const loaded = () => (bundle ??= require('${bundle}'));
    ${calls.join('\n')}`;
  return {
    name: `loaded by the first call from ${bundle}`,
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\.\/.+\.js$/, namespace: 'file' }, ({ path: wantedPath, importer }) =>
        wantedPath === bundle && importer === file ? { path: bundle, external: true } : undefined,
      );
      onLoad({ filter: /\.ts$/ }, (args) =>
        args.path === file ? { contents, loader: 'js' } : undefined,
      );
    },
  };
}
