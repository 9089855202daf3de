import assert from 'node:assert/strict';
import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { safeHandler } from '../../../../server/src/lsp/requests/handlers';
import { Cancelled } from '../../../../server/src/lsp/timeSlices';

const failed: string[] = [];
const onFailure = (name: string, error: unknown) => failed.push(`${name}: ${error}`);
const ask = (work: () => number, token = CancellationToken.None) =>
  safeHandler<number, number>(onFailure, 'sum', (params) => params, work)(7, token);
const throwing = (error: Error) => () => {
  throw error;
};

describe('an answer', () => {
  beforeEach(() => failed.splice(0));

  it('is what the work gives', async () => {
    assert.equal(await ask(() => 3), 3);
    assert.deepEqual(failed, []);
  });

  it('is nothing where the work fails, which is told', async () => {
    assert.equal(await ask(throwing(new Error('broken'))), 7);
    assert.deepEqual(failed, ['sum: Error: broken']);
  });

  it('is an error of the protocol where the work was given up', async () => {
    const withdrawn = { ...CancellationToken.None, isCancellationRequested: true };
    const codeOf = (error: unknown) => (error as ResponseError<unknown>).code;
    const given = (code: number) => (error: unknown) => codeOf(error) === code;
    await assert.rejects(ask(throwing(new Cancelled())), given(LSPErrorCodes.ServerCancelled));
    await assert.rejects(
      ask(throwing(new Cancelled()), withdrawn),
      given(LSPErrorCodes.RequestCancelled),
    );
    const refusal = new ResponseError(-32602, 'no document');
    await assert.rejects(ask(throwing(refusal)), refusal);
    assert.deepEqual(failed, []);
  });
});
