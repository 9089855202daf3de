import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, run } from './installed';
import { begun, captions, type Tools, toolsIn } from './mcpClient';
import { clean } from './notes';

const note = 'a.md';

interface Wanted {
  readonly firstCue: number;
  readonly lastCue: number;
  readonly title?: string;
  readonly points?: readonly string[];
  readonly part?: object;
}

const segment = (wanted: Wanted) => ({ title: '片段', points: ['一句话。'], ...wanted });

/** The tools on a note with captions of four seconds each, which have been read. */
async function reading(text: string, count = 100) {
  const cwd = folderOf({ [note]: text, 'a.srt': captions(count) });
  const tools = await toolsIn(cwd);
  await tools.answer('read_transcript', { note });
  const file = path.join(cwd, note);
  const stored = () => readFileSync(file, 'utf8');
  return { cwd, file, stored, ...tools, ...adding(tools) };
}

function adding({ call, refusal }: Tools) {
  const args = (wanted: readonly Wanted[]) => ({ note, segments: wanted.map(segment) });
  return {
    add: (...wanted: Wanted[]) => call('add_segments', args(wanted)),
    refused: (...wanted: Wanted[]) => refusal('add_segments', args(wanted)),
  };
}

describe('add_segments', () => {
  it('writes times, numbers and headers from the numbers of cues, and tells what it wrote', async () => {
    const { add, stored } = await reading(clean);
    const { text, data } = await add(
      { firstCue: 8, lastCue: 10, title: '第二段', points: ['讲**“机器人”**的错误。'] },
      { firstCue: 6, lastCue: 7, title: '第一段', points: [] },
    );
    assert.equal(
      text,
      `Written into a.md:
13: (00:21-00:27) 1.3: 第一段
15: (00:28-00:40) 1.4: 第二段

What was found in them, and is new elsewhere:
13:1 information segment-empty: 1.3 has no text below its header`,
    );
    assert.deepEqual(data?.added, [
      { number: '1.3', times: '00:21-00:27', title: '第一段', line: 13 },
      { number: '1.4', times: '00:28-00:40', title: '第二段', line: 15 },
    ]);
    assert.equal(
      stored(),
      `${clean}
(00:21-00:27) ***1.3: 第一段***

(00:28-00:40) ***1.4: 第二段***
- 讲“**机器人**”的错误。
`,
    );
  });

  it('grows a whole note of eight segments in three parts, in which nothing is found', async () => {
    const { add, answer, cwd, stored } = await reading(begun, 40);
    const parts = ['开场', '开场', '开场', '正题', '正题', '正题', '尾声', '尾声'];
    const of = (at: number): Wanted => ({
      firstCue: 5 * at + 1,
      lastCue: 5 * at + 5,
      title: `标题${at + 1}`,
      part: { newTitle: parts[at] },
    });
    await add(of(0), of(1), of(2));
    await add(of(3), of(5));
    await add({ ...of(4), part: { number: 2 } }, of(6), of(7));
    assert.equal(await answer('check_note', { note }), 'Nothing was found in a.md');
    const { stdout } = await run(['outline', note], { cwd });
    assert.equal(
      stdout.replace(/ +\d+s? +/g, ' ').replace(/^.*\n/, ''),
      `part1: 开场
  1.1  00:00-00:20 标题1
  1.2  00:20-00:40 标题2
  1.3  00:40-01:00 标题3
part2: 正题
  2.1  01:00-01:20 标题4
  2.2  01:20-01:40 标题5
  2.3  01:40-02:00 标题6
part3: 尾声
  3.1  02:00-02:20 标题7
  3.2  02:20-02:40 标题8

`,
    );
    assert.ok(stored().startsWith(begun));
  });

  it('writes nothing where a cue, a part, a title or a place is wrong, and says what there is', async () => {
    const { refused, stored, cwd } = await reading(clean, 20);
    const good = { firstCue: 15, lastCue: 16 };
    for (const [wrong, said] of [
      [{ firstCue: 20, lastCue: 21 }, /no cue 21: the transcript has the cues 1 to 20/],
      [{ firstCue: 9, lastCue: 8 }, /last cue \(8\) is above the first one \(9\)/],
      [{ firstCue: 16, lastCue: 17 }, /Two segments hold cue 16/],
      [{ firstCue: 4, lastCue: 7 }, /00:12-00:28.*would overlap 1\.2 \(00:11-00:20\)/],
      [{ firstCue: 7, lastCue: 8, part: { number: 4 } }, /no part 4: the note has the parts 1/],
      [{ firstCue: 0, lastCue: 8 }, />=1 at segments\[1\]\.firstCue/],
      [{ firstCue: 7, lastCue: 7.5 }, /int.* at segments\[1\]\.lastCue/],
      [{ firstCue: 7, lastCue: 8, part: { title: '新' } }, /segments\[1\]\.part/],
      [{ firstCue: 7, lastCue: 8, start: '00:24' }, /"start"/],
      [{ firstCue: 7, lastCue: 8, points: '一' }, /array.* at segments\[1\]\.points/],
    ] as const) {
      assert.match(await refused(good, wrong as unknown as Wanted), said);
    }
    assert.match(await refused(), />=1 items.* at segments/);
    assert.equal(stored(), clean);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.md', 'a.srt']);
  });

  it('writes nothing for a model that has not read the cues', async () => {
    const cwd = folderOf({ [note]: clean, 'a.srt': captions(20) });
    const tools = await toolsIn(cwd);
    const { add, refused } = adding(tools);
    assert.match(await refused({ firstCue: 7, lastCue: 8 }), /call it for this note first/);
    await tools.answer('check_note', { note });
    assert.match(await refused({ firstCue: 7, lastCue: 8 }), /call it for this note first/);
    await tools.answer('read_transcript', { note });
    assert.equal((await add({ firstCue: 7, lastCue: 8 })).isError, false);
  });

  it('writes nothing into a note that its author has changed since', async () => {
    const { add, answer, refused, stored, file } = await reading(clean);
    const edited = clean.replace('最后一句', '改过的一句');
    writeFileSync(file, edited);
    assert.match(await refused({ firstCue: 7, lastCue: 8 }), /The note has changed since/);
    assert.equal(stored(), edited);
    await answer('check_note', { note });
    await add({ firstCue: 7, lastCue: 8 });
    assert.ok(stored().startsWith(edited));
  });

  it('writes nothing by the numbers of a transcript that has changed since', async () => {
    const { add, answer, refused, stored, cwd } = await reading(clean);
    writeFileSync(path.join(cwd, 'a.srt'), captions(60, 5));
    await answer('check_note', { note });
    assert.match(await refused({ firstCue: 7, lastCue: 8 }), /The transcript has changed since/);
    await answer('read_transcript', { note });
    await add({ firstCue: 7, lastCue: 8 });
    assert.match(stored(), /\(00:30-00:40\)/);
  });

  it('does calls that come at once one after another, and loses none', async () => {
    const { add, stored } = await reading(begun);
    const calls = Array.from({ length: 8 }, (_, at) =>
      add({ firstCue: 2 * at + 1, lastCue: 2 * at + 2, title: `第${at}段` }),
    );
    for (const { isError } of await Promise.all(calls)) assert.equal(isError, false);
    assert.equal(stored().match(/\*\*\*1\.\d: 第\d段\*\*\*/g)?.length, 8);
    const twice = { firstCue: 30, lastCue: 32 };
    const results = await Promise.all([add(twice), add(twice)]);
    assert.deepEqual(
      results.map(({ isError }) => isError),
      [false, true],
    );
  });

  it('writes nothing for a call that its client cancels while others are done', async () => {
    const { client, answer, stored } = await reading(clean);
    const others = Array.from({ length: 5 }, () => answer('check_note', { note }));
    const stopped = new AbortController();
    const args = { note, segments: [segment({ firstCue: 7, lastCue: 8 })] };
    const added = client.callTool({ name: 'add_segments', arguments: args }, undefined, {
      signal: stopped.signal,
    });
    stopped.abort();
    await assert.rejects(added);
    await Promise.all(others);
    await answer('check_note', { note });
    assert.equal(stored(), clean);
  });

  it('keeps byte order mark, line ends and every line of the author', async () => {
    const written = `\ufeff${clean.replaceAll('\n', '\r\n')}`;
    const { add, stored } = await reading(written);
    await add({ firstCue: 7, lastCue: 8 });
    assert.ok(stored().startsWith(written));
    assert.doesNotMatch(stored(), /[^\r]\n/);
  });

  it('writes a title or a point that looks like markup as text', async () => {
    const { add, answer, stored } = await reading(clean);
    await add({
      firstCue: 7,
      lastCue: 8,
      title: '一***\n# part9: 二',
      points: ['# part3: 三\n\n(00:00-00:01) ***9.9: 四***', '```', '<script>{{< raw >}}'],
    });
    const found = await answer('check_note', { note });
    assert.doesNotMatch(found, /part-|malformed|unclosed/);
    assert.equal(stored().match(/^#/gm)?.length, 1);
    assert.equal(stored().match(/^\(/gm)?.length, 3);
    assert.doesNotMatch(stored(), /^\s*```/m);
  });
});
