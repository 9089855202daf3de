import assert from 'node:assert/strict';
import { runToEnd } from '../../../server/src/base/steps';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { Note } from '../../../server/src/note/note';
import { defaultSettings, type NoteSettings } from '../../../server/src/settings/noteSettings';
import { noteOfRanges } from '../note/noteFixtures';
import { stepCount } from '../stepCount';

type HintSettings = NoteSettings['inlayHints'];

const all: HintSettings = { durations: true, totals: true, gaps: true };

/** The lines of a note with what is shown behind them, from a line to another. */
async function shown(text: string, kinds: HintSettings, from = 0, to = 99): Promise<string> {
  const note = Note.read(text, true);
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  const settings = { ...defaultSettings, inlayHints: kinds };
  const lines = text.split(/\r\n|\n/);
  for (const { position, label } of runToEnd(inlayHints(note, range, settings))) {
    const line = lines[position.line] ?? '';
    assert.equal(position.character, line.length);
    lines[position.line] = `${line}⟨${label}⟩`;
  }
  return lines.join('\n');
}

describe('inlay hints', () => {
  it('show how long segments and parts are and what is left out, behind their lines', async () => {
    const text = `# part1: 甲
(00:03-00:10) ***1.1: 一***
- 一
(00:11-01:10) ***1.2: 二***  
# part2: 乙
(01:30-01:40) ***2.1: 三*** 尾`;
    assert.equal(
      await shown(text, all),
      `# part1: 甲⟨1m 07s⟩
(00:03-00:10) ***1.1: 一***⟨7s · 3s left out above⟩
- 一
(00:11-01:10) ***1.2: 二***  ⟨59s⟩
# part2: 乙⟨10s⟩
(01:30-01:40) ***2.1: 三*** 尾⟨10s · 20s left out above⟩`,
    );
  });

  it('show by default what no line says by itself', async () => {
    const text = '# part1: 甲\n(00:00-00:10) ***1.1: 一***\n\n(00:20-00:30) ***1.2: 二***';
    assert.equal(
      await shown(text, defaultSettings.inlayHints),
      '# part1: 甲⟨30s⟩\n(00:00-00:10) ***1.1: 一***\n\n(00:20-00:30) ***1.2: 二***⟨10s left out above⟩',
    );
  });

  it('are never longer than what VS Code shows whole', async () => {
    for (const [above, range] of [
      ['00:00-00:00.001', '59:58.111-1:59:57.222'],
      ['00:00-00:00.001', '59:59.123-99:59:58.234'],
      ['00:00-00:00.001', '101:59:58.111-203:59:57.222'],
    ]) {
      const text = await shown(`(${above}) ***1.1: 一***\n\n(${range}) ***1.2: 二***`, all);
      const [, label = ''] = /⟨(\D*\d+[hm][^⟩]*)⟩/.exec(text) ?? [];
      assert.ok(label.length > 20 && label.length <= 43, label);
    }
  });

  it('show a gap also where it is long enough to be meant', async () => {
    const text = '(01:57-02:10) ***1.1: 一***\n\n(15:39-15:43) ***1.2: 二***';
    assert.equal(
      await shown(text, defaultSettings.inlayHints),
      '(01:57-02:10) ***1.1: 一***⟨1m 57s left out above⟩\n\n(15:39-15:43) ***1.2: 二***⟨13m 29s left out above⟩',
    );
  });

  it('show nothing that is not set', async () => {
    const text = '# part1: 甲\n(00:09-00:10) ***1.1: 一***';
    assert.equal(await shown(text, { durations: false, totals: false, gaps: false }), text);
  });

  it('count no time as left out that a segment out of order fills', async () => {
    const text = `(00:00-00:10) ***1.1: 一***
(00:20-00:30) ***1.2: 二***
(00:10-00:20) ***1.3: 三***`;
    assert.equal(await shown(text, { ...all, durations: false }), text);
  });

  it('say nothing of times that cannot be read', async () => {
    const text = '# part1: 甲\n(00:00-) ***1.1: 一***\n(-00:30) ***1.2: 二***\n# part2: 乙';
    assert.equal(await shown(text, all), text.replace('甲', '甲⟨30s⟩'));
    assert.equal(
      await shown('# part1: 甲\n(00:20-) ***1.1: 一***', all),
      '# part1: 甲\n(00:20-) ***1.1: 一***⟨20s left out above⟩',
    );
  });

  it('stay within the lines that are asked for, whatever line ends they have', async () => {
    const text =
      '# part1: 甲\r\n(00:00-00:10) ***1.1: 一***\r\n(00:10-00:30) ***1.2: 二***\r\n- 二\r\n(00:30-01:00) ***1.3: 三***';
    assert.equal(
      await shown(text, all, 2, 3),
      '# part1: 甲\n(00:00-00:10) ***1.1: 一***\n(00:10-00:30) ***1.2: 二***⟨20s⟩\n- 二\n(00:30-01:00) ***1.3: 三***',
    );
    assert.equal(await shown('序', all, -1, 5), '序');
    assert.equal(await shown('', all), '');
  });

  it('pause at every segment of a long note', () => {
    const note = Note.read(noteOfRanges(Array.from({ length: 20_000 }, () => '00:00-00:10')));
    const whole = { start: { line: 0, character: 0 }, end: { line: 90_000, character: 0 } };
    const steps = stepCount(inlayHints(note, whole, defaultSettings));
    assert.ok(steps >= 20_000, `${steps}`);
  });
});
