import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver';
import { check } from '../../../../server/src/checking/check';
import {
  type TranscriptResult,
  transcriptProblem,
} from '../../../../server/src/editing/transcriptFile';
import { hover } from '../../../../server/src/features/hover/hover';
import {
  type Markup,
  markdown,
  plainText,
} from '../../../../server/src/features/hover/hoverMarkup';

import { rules } from '../../../../server/src/rules';
import { defaultSettings } from '../../../../server/src/settings/noteSettings';
import { readTranscript } from '../../transcript/readTranscript';
import { readAtCursor } from '../cursorText';

const text = `+++
title = "园艺"
[params]
media = "12.mp4"
duration = "01:40"
+++
# part1: 春天
(00:00-00:10) ***1.1: 翻土***
- 先翻土。

(00:22-00:30) ***1.2: 播种***

# part2: 夏天
(00:29-01:09) ***2.1: 浇水***

(01:10-01:20) ***2.2: 除草***
`;

/** What a hover at the cursor says, a line each, and the text that it is about. */
async function told(
  marked: string,
  markup: Markup = plainText,
  transcript: TranscriptResult = {},
): Promise<string[] | undefined> {
  const { note, text: all, position } = readAtCursor(marked);
  const findings = check(note, defaultSettings, (_, error) => assert.fail(String(error)));
  const known = { uri: 'file:///notes/a.md', findings, transcript: async () => transcript };
  const shown = await hover(note, position, known, markup);
  if (shown === null) return undefined;
  const { value } = shown.contents as MarkupContent;
  const { start, end } = shown.range!;
  return [...value.split(/\s*\n+/), `@ ${all.slice(note.offsetAt(start), note.offsetAt(end))}`];
}

describe('hover', () => {
  it('tells of a segment how long it is, what lies beside it, and its part', async () => {
    assert.deepEqual(await told(text.replace('翻土***', '翻▮土***')), [
      '翻土',
      '10s · 10% of the episode',
      'Ends 12s before 1.2 starts',
      'part1: 春天 · 30s · segments: 2',
      '@ (00:00-00:10) ***1.1: 翻土***',
    ]);
    assert.deepEqual(await told(text.replace('除草', '除▮草')), [
      '除草',
      '10s · 10% of the episode',
      'part2: 夏天 · 51s · segments: 2',
      '@ (01:10-01:20) ***2.2: 除草***',
    ]);
  });

  it('tells of overlaps, and why a time is found to be wrong', async () => {
    assert.deepEqual(await told(text.replace('00:29', '00▮:29')), [
      'One moment of the recording would belong to two segments',
      '浇水',
      '40s · 40% of the episode',
      'Overlaps 1.2 by 1s',
      'part2: 夏天 · 51s · segments: 2',
      '@ 00:29',
    ]);
  });

  it('tells no more of an overlap than the shorter segment has', async () => {
    const contained = '# part1: 甲\n(00:00-01:00) ***1.1: 一▮***\n(00:10-00:20) ***1.2: 二***\n';
    assert.ok((await told(contained))?.includes('Overlaps 1.2 by 10s'));
  });

  it('takes the latest end for the episode’s where nothing says how long it is', async () => {
    const short = '# part1: 甲\n(00:00-00:01) ***1.1: 一▮***\n(00:01-01:04) ***1.2: 二***\n';
    assert.equal((await told(short))?.[1], '1s · 1.6% of the episode');
  });

  it('says no more than what can be read of times', async () => {
    assert.deepEqual(await told('# part1: 甲\n(00:10-) ***1.1: 一▮***\n'), [
      '一',
      'part1: 甲 · segments: 1',
      '@ (00:10-) ***1.1: 一***',
    ]);
  });

  it('tells of a part how long it is, and its segments', async () => {
    assert.deepEqual(await told(text.replace('春天', '春▮天')), [
      'part1: 春天',
      '30s · 30% of the episode · segments: 2',
      '1.1: 翻土 · 10s',
      '1.2: 播种 · 8s',
      '@ # part1: 春天',
    ]);
  });

  it('has no loose dot for a part without segments', async () => {
    assert.equal((await told('# part1: 甲▮\n只有文字。\n\n# part2: 乙\n'))?.[1], 'segments: 0');
  });

  it('holds no Markdown for a client without it', async () => {
    const { note, position } = readAtCursor(text.replace('春天', '春▮天'));
    const known = { uri: 'file:///a.md', findings: [], transcript: async () => ({}) };
    const { contents } = (await hover(note, position, known, plainText)) ?? {};
    assert.deepEqual(contents, {
      kind: 'plaintext',
      value: 'part1: 春天\n30s · 30% of the episode · segments: 2\n1.1: 翻土 · 10s\n1.2: 播种 · 8s',
    });
  });

  it('lists a dozen segments of a long part', async () => {
    const segments = Array.from({ length: 14 }, (_, at) => `(00:00-00:01) ***1.${at + 1}: 一***\n`);
    const lines = (await told(`# part1: 甲▮\n${segments.join('')}`)) ?? [];
    assert.deepEqual(lines.slice(-4), [
      '1.11: 一 · 1s',
      '1.12: 一 · 1s',
      '… and 2 more',
      '@ # part1: 甲',
    ]);
  });

  it('tells of a key what Hugo does with it, also where TOML cannot be read', async () => {
    assert.deepEqual(await told(text.replace('title', 'ti▮tle')), [
      'The title of the page, in lists and feeds too',
      '@ title',
    ]);
    assert.match(
      (await told(text.replace('duration', 'dura▮tion')))?.[0] ?? '',
      /^How long the episode/,
    );
    assert.match(
      (await told(text.replace('[params]', '[par▮ams]')))?.[0] ?? '',
      /^Values of your own/,
    );
    assert.match((await told('+++\nDate▮ = “昨天”\n+++\n'))?.[0] ?? '', /^Hugo sorts pages/);
  });

  it('leaves other places to others', async () => {
    assert.equal(await told(text.replace('先翻土', '先▮翻土')), undefined);
    assert.equal(await told(text.replace('园艺', '园▮艺')), undefined);
    assert.equal(await told(text.replace('title', 'my▮key')), undefined);
  });

  it('says what Hugo does with a key in YAML and JSON too', async () => {
    for (const marked of ['---\ntitle▮: x\n---\n', '{\n  "ti▮tle": "x"\n}\n']) {
      const [meaning] = (await told(marked)) ?? [];
      assert.equal(meaning, 'The title of the page, in lists and feeds too', marked);
    }
  });

  it('tells what is said in a segment, which no chapter of a video is', async () => {
    const transcript = readTranscript(
      '00:01 --> 00:03\n<i>先</i>翻 *土*\n\n00:08 --> 00:14\n再播种',
    );
    const marked = text.replace('翻土***', '翻▮土***');
    assert.deepEqual((await told(marked, plainText, { transcript }))?.at(-2), '“先翻 *土*”');
    assert.deepEqual((await told(marked, markdown, { transcript }))?.at(-2), '“先翻 \\*土\\*”');
    const chapters = { transcript: { ...transcript, kind: 'chapters' as const } };
    assert.deepEqual(await told(marked, plainText, chapters), await told(marked));
    assert.deepEqual(
      await told(text.replace('除草', '除▮草'), plainText, { transcript }),
      await told(text.replace('除草', '除▮草')),
    );
  });

  it('says of an episode and a transcript that cannot be used what they should be', async () => {
    const problem = transcriptProblem('noCue');
    const of = async (line: string) =>
      (await told(`+++\n[params]\n${line}\n+++\n`, plainText, { problem }))?.[1];
    assert.equal(
      await of("me▮dia = 'C:\\12.mp4'"),
      'This is neither an http(s) URL nor a path beside the note',
    );
    assert.equal(await of("me▮dia = '12.mp4'"), '@ media');
    assert.match((await of("tran▮script = '12.srt'")) ?? '', /^No cue is in the file\./);
  });

  it('says why for every rule but those whose message does', () => {
    const clear = [
      'block-unclosed',
      'body-too-complex',
      'config-invalid',
      'emphasis-in-code',
      'header-style',
      'segment-empty',
      'setext-heading',
    ];
    const silent = rules.filter(({ rationale }) => rationale === undefined).map(({ code }) => code);
    assert.deepEqual(silent.sort(), [...clear, 'suppression-unused']);
  });
});
