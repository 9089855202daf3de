import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { cacheDirectory, readablePath } from '../../setup/paths.mjs';
import { resource, workbenchAddress } from './address.mjs';
import { ensureVSCode } from './install.mjs';
import { startServer } from './server.mjs';
import { isOldVersion } from './versions.mjs';
import { startWebServer } from './webServer.mjs';
import { openBrowserPage } from './workbench.mjs';

const limitMilliseconds = Number(process.env.EPISODE_NOTES_TEST_LIMIT ?? 340) * 1000;

/** What the test suite puts before each of its lines: the workbench says much more than it does. */
const markOfTestLine = '[test] ';

/**
 * Runs the module `testsPath` (it exports `run`) in the extension host of the embedded VS Code,
 * with the extensions at `extensionPaths` and `folder` open, and prints those lines of its console
 * that begin with `[test] `; everything goes to console.log in .cache/editor. All paths are absolute.
 * `inBrowser` takes the host that is a worker, with the folder `folderUri` of a virtual file system;
 * its logs are in .cache/editor-web.
 * Gives the exit code: 0 when `run` resolved. Throws one line that names what it was waiting for
 * when the page or the server dies, when `signal` is aborted, or after four minutes
 * (`EPISODE_NOTES_TEST_LIMIT`, in seconds); a picture of the page then stands in .cache/editor.
 */
export async function runExtensionTests(options) {
  const installation = await ensureVSCode(options.version);
  const waiting = { for: "VS Code's server" };
  const server = await startServerFor(installation, options);
  try {
    const { browser, page } = await openBrowserPage({ language: options.language });
    try {
      return await exitCodeOfTests(page, server, options, waiting);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

function startServerFor(installation, options) {
  return options.inBrowser
    ? startWebServer({ ...options, installation })
    : startServer({
        installation,
        userDataDirectory: options.userDataDirectory,
        extensionsDirectory: options.extensionsDirectory,
        smokeTestDriver: !isOldVersion(installation.version),
        logFile: logFile(options, 'server.log'),
      });
}

/** Runs in both hosts keep their logs apart. */
function logFile({ inBrowser }, name) {
  return path.join(cacheDirectory, inBrowser ? 'editor-web' : 'editor', name);
}

async function exitCodeOfTests(page, server, options, waiting) {
  let timer;
  const failures = new Promise((_, reject) => {
    const fail = (why) => reject(new Error(`${why} while waiting for ${waiting.for}.`));
    page.on('crash', () => fail('The page crashed'));
    page.on('close', () => fail('The page was closed'));
    server.ended.then(() => fail("VS Code's server ended"));
    options.signal.addEventListener('abort', () => fail('Stopped'));
    timer = setTimeout(
      () => fail(`Nothing more after ${limitMilliseconds / 1000} s`),
      limitMilliseconds,
    );
  });
  const exitCode = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve);
  });
  const output = testOutput(options, waiting);
  await page.exposeFunction('codeAutomationLog', (_type, args) => output.take(format(...args)));
  // What keeps the workbench from loading is on no console that it hands out.
  page.on('pageerror', ({ message }) => output.take(message));
  try {
    waiting.for = 'the workbench to load';
    await Promise.race([page.goto(addressOfTests(server.origin, options)), failures]);
    waiting.for = 'the tests to say anything';
    const code = await Promise.race([exitCode, failures]);
    output.explain(code);
    return code;
  } catch (error) {
    const pictureOfFailure = logFile(options, 'failure.png');
    await page.screenshot({ path: pictureOfFailure }).catch(() => {});
    throw new Error(`${error.message} See ${readablePath(pictureOfFailure)}.`);
  } finally {
    clearTimeout(timer);
  }
}

/** Sorts the workbench's console: all of it into a file, the tests' own lines onto ours. */
function testOutput(options, waiting) {
  const consoleLog = logFile(options, 'console.log');
  mkdirSync(path.dirname(consoleLog), { recursive: true });
  const file = createWriteStream(consoleLog);
  const aboutTests = [];
  let saidAnything = false;
  return {
    take(message) {
      file.write(`${message}\n`);
      if (message.startsWith(markOfTestLine)) {
        const line = message.slice(markOfTestLine.length);
        console.log(line);
        saidAnything = true;
        waiting.for = `the tests to end (they last said: ${line.trim()})`;
      } else if (message.includes(options.testsPath)) {
        aboutTests.push(message);
      }
    },
    /** A module that cannot even be loaded has no line of its own to say so. */
    explain(exitCode) {
      if (exitCode !== 0 && !saidAnything) {
        console.error(aboutTests.join('\n'));
        console.error(`The tests did not start; see ${readablePath(consoleLog)}.`);
      }
    },
  };
}

function addressOfTests(origin, { inBrowser, folder, extensionPaths, testsPath }) {
  if (inBrowser) return origin;
  return workbenchAddress(origin, {
    folder,
    payload: [
      ...extensionPaths.map((extension) => [
        'extensionDevelopmentPath',
        resource(origin, extension),
      ]),
      ['extensionTestsPath', resource(origin, testsPath)],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ],
  });
}
