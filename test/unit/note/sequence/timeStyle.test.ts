import assert from 'node:assert/strict';
import { formatTimeInStyle } from '../../../../server/src/base/formatTime';
import { Note } from '../../../../server/src/note/note';
import { timeStyle } from '../../../../server/src/note/sequence/timeStyle';
import { noteOfRanges } from '../noteFixtures';

const seconds = (value: number) => value * 1000;
const minutes = (value: number) => value * 60_000;

/** How a note with these ranges writes a time, seen from below all of them. */
function writes(ms: number, ...ranges: string[]): string {
  const note = Note.read(noteOfRanges(ranges));
  return formatTimeInStyle(ms, timeStyle(note, note.blocks.length));
}

describe('timeStyle', () => {
  it('pads minutes where most do', () => {
    assert.equal(writes(seconds(19), '00:00-00:03', '0:03-00:09'), '00:19');
    assert.equal(writes(seconds(19), '0:00-0:03', '0:03-00:09'), '0:19');
  });

  it('lets minutes above nine, which look the same in both styles, have no vote', () => {
    assert.equal(
      writes(seconds(19), '9:50-10:00', '10:00-11:00', '11:00-12:00', '12:00-13:00'),
      '0:19',
    );
    assert.equal(writes(seconds(19), '1:00-100:00', '100:00-110:00'), '0:19');
  });

  it('writes an hours field above an hour where most do', () => {
    assert.equal(writes(minutes(62), '60:00-61:00', '61:00-1:02:00'), '62:00');
    assert.equal(writes(minutes(62), '1:00:00-1:01:00', '1:01:00-62:00'), '1:02:00');
  });

  it('writes an hours field under an hour only where most do', () => {
    assert.equal(writes(minutes(19), '00:00-10:00', '59:00-1:02:00', '1:02:00-1:03:00'), '19:00');
    assert.equal(writes(minutes(19), '0:00:00-0:10:00', '0:10:00-0:12:00'), '0:19:00');
  });

  it('pads hours where most do, and lets hours above nine have no vote', () => {
    assert.equal(writes(minutes(62), '01:00:00-01:01:00', '1:01:00-01:02:00'), '01:02:00');
    assert.equal(writes(minutes(62), '9:00:00-10:00:00', '10:00:00-11:00:00'), '1:02:00');
  });

  it('goes by the nearest time above on a tie, by the usual way without one', () => {
    const note = Note.read(noteOfRanges(['00:00-00:03', '0:03-0:09']));
    const pads = (block: number) => timeStyle(note, block).paddedMinutes;
    assert.deepEqual([pads(0), pads(1), pads(2), pads(3)], [true, true, true, false]);
    assert.equal(writes(seconds(19), '00:00-0:03'), '0:19');
    assert.equal(writes(minutes(62)), '1:02:00');
    assert.equal(writes(seconds(9)), '00:09');
  });

  it('counts no time that is out of range', () => {
    assert.equal(writes(seconds(19), '00:00-0:75', '0:76-0:80'), '00:19');
  });
});
