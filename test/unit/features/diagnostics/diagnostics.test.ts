import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { runToEnd } from '../../../../server/src/base/steps';
import { diagnosticOf, findings } from '../../../../server/src/features/diagnostics/diagnostics';
import { Cancelled, TimeSlices } from '../../../../server/src/lsp/timeSlices';
import { Note } from '../../../../server/src/note/note';
import { combineSettings, defaultSettings } from '../../../../server/src/settings/noteSettings';
import { readSection } from '../../../../server/src/settings/readSection';
import { readConfig } from '../../../../server/src/settings/readSiteFile';

const document = { uri: 'file:///a.md', version: 4 };
const faulty = Note.read(`# part1: 开场
(00:00-00:10) ***1.1: 问好***
- 一

(00:08-00:20) ***1.2: 预告***
- 二

(00:25-00:30) ***1.3: 再见***
- 三
`);
const fail = (code: string, error: unknown) => {
  throw new Error(`${code}: ${error}`);
};

async function diagnosticsWith(section: unknown, note = faulty) {
  const settings = combineSettings([readSection(section, () => {})], '');
  const found = runToEnd(findings(note, settings, fail));
  return found.map((finding) => diagnosticOf(finding, note, settings, document));
}

describe('diagnostics', () => {
  it('say what is wrong where, with the other place and what the fixes need', async () => {
    const [overlap] = await diagnosticsWith(undefined);
    assert.deepEqual(overlap, {
      range: { start: { line: 4, character: 1 }, end: { line: 4, character: 6 } },
      severity: DiagnosticSeverity.Error,
      code: 'time-overlap',
      source: 'episode-notes',
      message: '1.2 starts at 00:08, before 1.1 ends (00:10)',
      data: { version: 4, block: 2, start: 1 },
      relatedInformation: [
        {
          location: {
            uri: document.uri,
            range: { start: { line: 1, character: 7 }, end: { line: 1, character: 12 } },
          },
          message: '1.1 ends here',
        },
      ],
    });
  });

  it('have the severity that the author wants, or are gone', async () => {
    const rules = { 'time-overlap': 'hint', 'time-gap': 'off' };
    const found = await diagnosticsWith({ rules });
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['time-overlap', DiagnosticSeverity.Hint]],
    );
  });

  it('stay hints where they pass on a platform’s advice', () => {
    const site = readConfig(
      'publish.targets = ["spotify"]\nrules.chapters-ignored = "error"\n',
    ).values;
    const settings = combineSettings([site], '');
    const text = '# part1: A\n(00:00-00:40) ***1.1: B***\nC\n\n(00:40-01:00) ***1.2: D***\nE\n';
    const note = Note.read(text);
    const found = runToEnd(findings(note, settings, fail));
    assert.deepEqual(
      found.map((finding) => {
        const { message, severity } = diagnosticOf(finding, note, settings, document);
        return [message, severity];
      }),
      [
        [
          'Spotify ignores the whole list: 2 of at least 3 chapters are there',
          DiagnosticSeverity.Error,
        ],
        ['Spotify advises chapters of at least 30 s: 1.2 lasts 20 s', DiagnosticSeverity.Hint],
      ],
    );
  });

  it('leave gaps alone that the author tolerates', async () => {
    const codes = async (gapTolerance: number) =>
      (await diagnosticsWith({ gapTolerance })).map(({ code }) => code);
    assert.deepEqual(await codes(5), ['time-overlap']);
    assert.deepEqual(await codes(4.9), ['time-overlap', 'time-gap']);
  });

  it('are none for a file that is no note', async () => {
    assert.deepEqual(await diagnosticsWith(undefined, Note.read('# 随笔\n\n报**“错”的**，\n')), []);
  });

  it('let others in while there is much to do, and give up when nobody wants them', async () => {
    const body = '- 报**“机器人”的错误**，请**重试**。\n'.repeat(8);
    const segment = `(00:00-00:10) ***1.1: 很长***\n${body}\n`;
    const long = Note.read(`# part1: x\n${segment.repeat(200)}`);
    let turns = 0;
    const slices = new TimeSlices(async () => {
      turns++;
    });
    const withdrawn = { isCancellationRequested: true };
    await assert.rejects(slices.run(findings(long, defaultSettings, fail), withdrawn), Cancelled);
    assert.equal(turns, 1);
  });
});
