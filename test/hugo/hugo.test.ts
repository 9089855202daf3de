import assert from 'node:assert/strict';
import { type Case, textsThatMayFail } from './comparison';
import { comparisons } from './comparisons';
import { findHugo, isOlder, versionOf } from './hugoProgram';
import { knownDifferences, oldBehaviours } from './knownDifferences';
import { type LiveHugo, outcomeOf } from './outcomes';
import { publishAll } from './publish';
import { type Recording, readRecording } from './recording';
import { complaint, summary } from './report';
import { hasSharedNotes } from './sources';

/** How many texts an older Hugo is asked about for each thing that it does otherwise. */
const perBehaviour = 20;

describe('our findings and what Hugo publishes', function () {
  this.timeout(600_000);
  const recording = readRecording();
  const cases = new Map<string, Case[]>();
  const explained = new Set<string>();
  let live: LiveHugo | undefined;

  before(async () => {
    for (const comparison of comparisons) cases.set(comparison.name, comparison.cases());
    if (!hasSharedNotes) console.log('No notes in ../shared/notes: Hugo is not asked about any.');
    const hugo = findHugo();
    if (hugo === undefined) {
      console.log(`No Hugo here: the recorded answers of Hugo ${recording.version} judge alone.`);
      return;
    }
    live = await ask(hugo, [...cases.values()].flat(), recording);
    console.log(`Hugo ${live.version} is here (${hugo}); Hugo ${recording.version} is recorded.`);
  });

  for (const comparison of comparisons) {
    it(`agree: ${comparison.name}`, () => {
      const outcome = outcomeOf(comparison, cases.get(comparison.name)!, live, recording);
      console.log(summary(comparison.name, outcome));
      for (const reason of outcome.old.keys()) explained.add(reason);
      const wrong = complaint(outcome);
      if (wrong !== '') assert.fail(wrong);
    });
  }

  it('differ nowhere else than where the table of differences says', () => {
    const names = new Set(comparisons.map(({ name }) => name));
    const listed = knownDifferences.filter(({ comparison }) => !names.has(comparison));
    assert.deepEqual(listed, []);
    if (live === undefined || !isOlder(live.version, recording.version)) return;
    const idle = oldBehaviours.filter(({ reason }) => !explained.has(reason));
    assert.deepEqual(idle, []);
  });
});

/**
 * Has a Hugo publish every text; what we find fault with is expected to fail the build. Each such
 * text takes a build of its own, so that an older Hugo is asked about every eighth one whose answer
 * by a current Hugo is recorded, and about some for each thing that it does otherwise.
 */
async function ask(hugo: string, all: readonly Case[], recording: Recording): Promise<LiveHugo> {
  const version = versionOf(hugo);
  const faulty = textsThatMayFail(all);
  const isOld = isOlder(version, recording.version);
  const explains = firstOfEach(oldBehaviours.map(({ isIn }) => isIn));
  const isAsked = (text: string, index: number) =>
    !isOld ||
    !faulty.has(text) ||
    recording.answer(text) === undefined ||
    index % 8 === 0 ||
    explains(text);
  const texts = all.map(({ text }) => text).filter(isAsked);
  const published = await publishAll(hugo, texts, (text) => !faulty.has(text));
  return { version, published };
}

/** Whether a text is among the first for which one of some conditions holds. */
function firstOfEach(conditions: readonly ((text: string) => boolean)[]) {
  const counts = conditions.map(() => 0);
  return (text: string) =>
    conditions.some((holds, at) => {
      const count = counts[at] as number;
      if (count === perBehaviour || !holds(text)) return false;
      counts[at] = count + 1;
      return true;
    });
}
