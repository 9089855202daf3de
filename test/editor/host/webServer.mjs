import { once } from 'node:events';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { installedManifest } from '../../setup/package/manifest.mjs';

const workbench = 'out/vs/code/browser/workbench';
const mediaTypes = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * Serves the embedded VS Code as plain files, as vscode.dev is: no server runs its extensions, and
 * no disk is behind its files.
 *
 * - `installation`: what `ensureVSCode` gave
 * - `extensionPaths`: the folders of the extensions under development, absolute
 * - `testsPath`: the module with the tests, in the first of them
 * - `folderUri`: the folder to open
 * - `userDataDirectory`: whose settings are taken for defaults
 *
 * Gives what `startServer` gives; the tests run as soon as a page shows its origin.
 */
export async function startWebServer(options) {
  const vscode = path.resolve(path.dirname(options.installation.serverMain), '..');
  const places = new Map([
    ['vscode', vscode],
    ...options.extensionPaths.map((folder, index) => [`extension${index}`, folder]),
  ]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/') answer(response, 'page.html', page(vscode, request, options));
    else answerFile(response, places, decodeURIComponent(pathname));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  const ended = new Promise((resolve) => server.once('error', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, ended, stop };
}

function answerFile(response, places, pathname) {
  const [, place, ...steps] = pathname.split('/');
  const root = places.get(place);
  const file = root && path.join(root, ...steps);
  const isInside = file?.startsWith(root + path.sep) === true;
  if (!isInside || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    response.writeHead(404).end();
  } else if (file.endsWith(path.join(workbench, 'workbench.js'))) {
    answer(response, file, withoutRemote(readFileSync(file, 'utf8')));
  } else if (file === path.join(root, 'package.json')) {
    answer(response, file, installedManifest(readFileSync(file, 'utf8')));
  } else {
    response.writeHead(200, headers(file));
    createReadStream(file).pipe(response);
  }
}

function answer(response, file, text) {
  response.writeHead(200, headers(file)).end(text);
}

function headers(file) {
  return { 'Content-Type': mediaTypes[path.extname(file)] ?? 'application/octet-stream' };
}

/**
 * code-server takes it for granted that the page comes from a server that runs extensions, and has
 * the user's settings on its disk. Here they are where VS Code itself has them in a browser.
 */
function withoutRemote(text) {
  const changes = [
    [/,remoteAuthority:location\.host\}/, '}'],
    [
      /\b(\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"/,
      '$1.file("/").with({scheme:$2.vscodeUserData}),"User"',
    ],
  ];
  return changes.reduce((before, [pattern, replacement]) => {
    if (!pattern.test(before)) throw new Error(`The workbench has nothing like ${pattern}.`);
    return before.replace(pattern, replacement);
  }, text);
}

/** VS Code's own page, filled in as its server would do it. */
function page(vscode, { headers: { host } }, options) {
  const { extensionPaths, testsPath, folderUri, userDataDirectory } = options;
  const uri = (place) => ({ scheme: 'http', authority: host, path: place });
  const { protocol, pathname } = new URL(folderUri);
  const settings = readFileSync(path.join(userDataDirectory, 'User/settings.json'), 'utf8');
  const configuration = {
    folderUri: { scheme: protocol.slice(0, -1), path: pathname },
    enableWorkspaceTrust: false,
    // Otherwise webviews are loaded from the network.
    webviewEndpoint: '/vscode/out/vs/workbench/contrib/webview/browser/pre',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    configurationDefaults: JSON.parse(settings),
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: extensionPaths.map((_, index) => uri(`/extension${index}`)),
      extensionTestsPath: uri(`/extension0/${path.relative(extensionPaths[0], testsPath)}`),
    },
  };
  const values = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/vscode',
    WORKBENCH_NLS_FALLBACK_URL: '/vscode/out/nls.messages.js',
  };
  return readFileSync(path.join(vscode, workbench, 'workbench.html'), 'utf8').replace(
    /\{\{(\w+)\}\}/g,
    (_, name) => values[name] ?? '',
  );
}
