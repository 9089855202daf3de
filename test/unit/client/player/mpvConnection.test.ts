import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { MpvConnection, type MpvEvent } from '../../../../client/src/player/mpv/mpvConnection';

/** A connection whose other end the test plays; `sent` is what mpv would read. */
function connected() {
  const sent: string[] = [];
  const events: MpvEvent[] = [];
  const stream = new Duplex({
    read() {},
    write(chunk, _encoding, done) {
      sent.push(String(chunk));
      done();
    },
  });
  const connection = new MpvConnection(stream, (event) => events.push(event));
  return { connection, stream, sent, events };
}

describe('the protocol of mpv', () => {
  it('gives each command its answer, in whatever order and pieces they come', async () => {
    const { connection, stream, sent } = connected();
    const time = connection.command('get_property', 'time-pos');
    const pause = connection.command('set_property', 'pause', true);
    assert.deepEqual(
      sent.map((line) => JSON.parse(line)),
      [
        { command: ['get_property', 'time-pos'], request_id: 1 },
        { command: ['set_property', 'pause', true], request_id: 2 },
      ],
    );
    stream.push('{"request_id":2,"error":"success"}\n{"data":1.5,"requ');
    stream.push('est_id":1,"error":"success"}\n');
    assert.equal(await pause, undefined);
    assert.equal(await time, 1.5);
  });

  it('rejects a command that mpv refuses, and all that wait when it ends', async () => {
    const { connection, stream } = connected();
    const refused = connection.command('seek', 'x');
    const waiting = connection.command('get_property', 'pause');
    stream.push('{"request_id":1,"error":"invalid parameter"}\n');
    await assert.rejects(refused, /invalid parameter/);
    stream.destroy();
    await assert.rejects(waiting, /closed/);
    await assert.rejects(connection.command('get_property', 'pause'), /closed/);
  });

  it('tells events, and passes over what is none of its messages', async () => {
    const { stream, events } = connected();
    stream.push('not JSON\nnull\n[1]\n{"event":"idle"}\n\n{"event":"end-file","reason":"eof"}\n');
    await once(stream, 'data');
    assert.deepEqual(events, [{ event: 'idle' }, { event: 'end-file', reason: 'eof' }]);
  });
});
