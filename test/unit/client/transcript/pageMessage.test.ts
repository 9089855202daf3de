import assert from 'node:assert/strict';
import type { FromTranscriptPage } from '../../../../client/src/transcript/messages';
import { transcriptPageMessage } from '../../../../client/src/transcript/pageMessage';

const act = { kind: 'act', action: 'newSegment', transcript: 'x', first: 0, last: 3 } as const;

describe('a message of the transcript page', () => {
  const messages: readonly FromTranscriptPage[] = [
    { kind: 'ready' },
    { kind: 'restart' },
    { kind: 'undo' },
    { kind: 'redo' },
    act,
    { ...act, action: 'copyWords', first: 3 },
    { kind: 'goTo', version: 3, item: 0 },
    { kind: 'play', time: 0 },
  ];
  for (const message of messages) {
    it(`is taken as it is sent: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(transcriptPageMessage({ ...message, more: 1 }), message);
    });
  }

  const others: readonly unknown[] = [
    undefined,
    null,
    'ready',
    {},
    { kind: 'command', command: 'find' },
    { ...act, action: 'deleteEverything' },
    { ...act, action: 'toString' },
    { ...act, transcript: 1 },
    { ...act, first: 4 },
    { ...act, first: -1 },
    { ...act, last: 3.5 },
    { kind: 'goTo', version: '3', item: 0 },
    { kind: 'goTo', version: 3 },
    { kind: 'play', time: Number.NaN },
    { kind: 'play', time: -1 },
  ];
  for (const message of others) {
    it(`is nothing that the page never sends: ${JSON.stringify(message)}`, () => {
      assert.equal(transcriptPageMessage(message), undefined);
    });
  }
});
