import Mocha from 'mocha';
import { workspace } from 'vscode';
import { findSharedNotes } from './sharedNotes';

/**
 * Runs inside VS Code's extension host: defines the tests by calling `loadTests`, runs those whose
 * name holds the setting `episodeNotesTest.grep` (all when it is not set), and prints them and a
 * line with their numbers. Rejects when one failed or none ran.
 */
export async function runSuite(loadTests: () => void): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    reporter: EditorReporter,
    forbidOnly: true,
    forbidPending: true,
  });
  const wanted = workspace.getConfiguration('episodeNotesTest').get<string>('grep');
  if (wanted) mocha.fgrep(wanted);

  await findSharedNotes();
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  loadTests();
  // Installed, each feature is tried; that all of it works is shown with the working tree.
  if (workspace.getConfiguration('episodeNotesTest').get('restricted') && !wanted) {
    for (const suite of suitesIn(mocha.suite)) suite.tests.splice(testsWhenInstalled);
  }
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  print(`TEST-COUNT passed=${passes} failed=${failures}`);
  if (failures > 0) throw new Error(`${failures} editor tests failed.`);
  if (passes === 0) {
    print(`No test ran${wanted ? `: none has "${wanted}" in its name` : ''}.`);
    throw new Error('No editor test ran.');
  }
}

/** How many tests of each group run against the installed package. */
const testsWhenInstalled = 2;

function suitesIn(suite: Mocha.Suite): Mocha.Suite[] {
  return [suite, ...suite.suites.flatMap(suitesIn)];
}

/** One line a test as it ends; a failure with its stack at once, so that a hang later hides none. */
class EditorReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    const { EVENT_SUITE_BEGIN, EVENT_TEST_PASS, EVENT_TEST_FAIL } = Mocha.Runner.constants;
    runner.on(EVENT_SUITE_BEGIN, ({ title }) => {
      if (title !== '') print(`  ${title}`);
    });
    runner.on(EVENT_TEST_PASS, ({ title, duration }) => print(`    ✔ ${title} (${duration} ms)`));
    runner.on(EVENT_TEST_FAIL, (test, error: Error) => {
      print(`    ✖ ${test.fullTitle()}`);
      print(error.stack ?? String(error));
    });
  }
}

/** The mark tells our lines from the many that the workbench itself writes to the same console. */
function print(text: string): void {
  for (const line of text.split('\n')) {
    console.log(`[test] ${line}`);
  }
}
