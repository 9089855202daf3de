import { isDeepStrictEqual } from 'node:util';
import type { ResponseError } from 'vscode-languageserver/node';
import { methods, paramsAt } from '../protocol/askEverything';
import type { TestClient } from '../protocol/client';
import type { Chance } from './chance';
import type { Workspace } from './workspace';

const asked = [...methods, 'workspace/symbol', 'episodeNotes/whatApplies', 'episodeNotes/timeline'];
const unordered = ['workspace/symbol', 'textDocument/references'];
const placesInANote = 4;

/**
 * Asks the server, and one that has just been started and opens the same texts, for everything at
 * some places of each note: whatever is kept of files, settings and other notes must not show.
 *
 * @param start starts another server on the same folder
 */
export async function compareWithFreshServer(
  workspace: Workspace,
  start: () => Promise<TestClient>,
  chance: Chance,
): Promise<void> {
  const { client, notes, siteFile, tally } = workspace;
  const fresh = await start();
  try {
    for (const file of [siteFile, ...notes]) {
      if (file.isOpen) void fresh.open(file.uri, file.text, file.languageId, file.version);
    }
    for (const file of notes) {
      for (let place = 0; place < placesInANote; place++) {
        const { line, character } = file.positionAt(file.somewhere(chance));
        for (const method of asked) {
          const params = { ...paramsAt(file.uri, line, character), query: '', options: {} };
          const [actual, expected] = await Promise.all([
            answerOf(client, method, params),
            answerOf(fresh, method, params),
          ]);
          tally.comparisons++;
          if (!isDeepStrictEqual(actual, expected)) {
            workspace.differs(file, `${method} at ${line}:${character}`, actual, expected);
          }
        }
      }
    }
    for (const failure of fresh.failures) workspace.fails(`a fresh server: ${failure}`);
  } finally {
    fresh.kill();
  }
}

/** An answer, or why there is none. Places in several files come in the order of their opening. */
async function answerOf(client: TestClient, method: string, params: object): Promise<unknown> {
  const failed = ({ code, message }: ResponseError) => ({ code, message });
  const answer = await client.request<unknown>(method, params).catch(failed);
  if (!unordered.includes(method) || !Array.isArray(answer)) return answer;
  return answer.map((one) => JSON.stringify(one)).sort();
}
