import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type SiteFileFix,
  siteFileFix,
} from '../../../../server/src/features/siteFile/siteFileFixes';
import { rules } from '../../../../server/src/rules';
import { readConfig } from '../../../../server/src/settings/readSiteFile';
import { english } from '../../rules/ruleText';

/** What the fix of a text's first problem is called, and what the text becomes by it. */
function fixOf(text: string) {
  const [problem] = readConfig(text).problems;
  assert.ok(problem, text);
  const fix = siteFileFix(text, problem);
  return fix && { title: english(fix.title), preferred: fix.preferred, after: applied(text, fix) };
}

function applied(text: string, { edits }: SiteFileFix): string {
  return edits.reduceRight(
    (after, { start, end, newText }) => after.slice(0, start) + newText + after.slice(end),
    text,
  );
}

/** The text after the fix of its first problem, which has to be a preferred one. */
function mended(text: string): string {
  const fix = fixOf(text);
  assert.ok(fix?.preferred, text);
  return fix.after;
}

describe('the fixes in a site’s file of settings', () => {
  it('write the name that comes nearest, of a setting, a group or a rule', () => {
    for (const [wrong, right] of [
      ['gap-tolerance = 2\n', 'gapTolerance = 2\n'],
      ['[rule]\ntime-gap = "off"\n', '[rules]\ntime-gap = "off"\n'],
      ['rule.time-gap = "off"\n', 'rules.time-gap = "off"\n'],
      ['[rules]\ntime-gaps = "off"\n', '[rules]\ntime-gap = "off"\n'],
      ['[rules]\n"Time_Gap" = "off"\n', '[rules]\ntime-gap = "off"\n'],
      ['[frontmatter]\nrequired = []\n', '[frontMatter]\nrequired = []\n'],
      ['[frontMatter]\nrequire = []\n', '[frontMatter]\nrequired = []\n'],
      ['rules = { time-gaps = "off" }\n', 'rules = { time-gap = "off" }\n'],
      ['[[rules]]\ntime-gap = "off"\n', '[rules]\ntime-gap = "off"\n'],
    ] as const) {
      assert.equal(mended(wrong), right);
    }
  });

  it('write what a severity was meant to be, also in the words of other linters', () => {
    for (const [wrong, right] of [
      ['"warn"', '"warning"'],
      ['"Error"', '"error"'],
      ['"info"', '"information"'],
      ['"ｏｆｆ"', '"off"'],
      ['"警告"', '"warning"'],
      ['false', '"off"'],
      ['0', '"off"'],
      ['2', '"error"'],
      ['["error", 3]', '"error"'],
    ]) {
      assert.equal(mended(`[rules]\ntime-gap = ${wrong}\n`), `[rules]\ntime-gap = ${right}\n`);
    }
  });

  it('write the seconds that somebody meant', () => {
    for (const [wrong, right] of [
      ['"1.5"', '1.5'],
      ['"2s"', '2'],
      ['"2 秒"', '2'],
      ['"２"', '2'],
      ['"500 ms"', '0.5'],
      ['"1:30"', '90'],
      ['00:00:03', '3'],
      ['[3]', '3'],
      ['-1', '0'],
    ]) {
      assert.equal(mended(`gapTolerance = ${wrong}\n`), `gapTolerance = ${right}\n`);
    }
  });

  it('make a list of what was to be one, and take what is no key out of it', () => {
    for (const [wrong, right] of [
      ['"title"', '["title"]'],
      ['"title, 作者"', '["title", "作者"]'],
      ['["title", 2]', '["title", "2"]'],
      ['["title", ""]', '["title"]'],
      ['["title", ["date"]]', '["title"]'],
    ]) {
      assert.equal(
        mended(`frontMatter.required = ${wrong}\n`),
        `frontMatter.required = ${right}\n`,
      );
    }
    assert.equal(mended('frontMatter = ["title"]\n'), 'frontMatter.required = ["title"]\n');
  });

  it('write the platform that was meant, and take out what is none', () => {
    for (const [wrong, right] of [
      ['["YouTube"]', '["youtube"]'],
      ['["mp4", "spotfy"]', '["mp4", "spotify"]'],
      ['["apple", "vimeo"]', '["apple"]'],
      ['["apple", 4]', '["apple"]'],
      ['"YouTube, Bilibili"', '["youtube", "bilibili"]'],
    ] as const) {
      const target = (value: string) => `[publish]\ntargets = ${value}\n`;
      assert.equal(mended(target(wrong)), target(right));
    }
  });

  it('put a setting into the group where it counts', () => {
    for (const [wrong, right] of [
      ['time-gap = "off"\n', 'rules.time-gap = "off"\n'],
      ['time-gaps = "off"\n', 'rules.time-gap = "off"\n'],
      ['required = ["title"]\n', 'frontMatter.required = ["title"]\n'],
      ['time-gap = "off" # 空档\n\n[rules]\n', '\n[rules]\ntime-gap = "off" # 空档\n'],
      ['# 站点\n[rules]\ngapTolerance = 2\n', '# 站点\ngapTolerance = 2\n[rules]\n'],
      ['[rules]\r\ngapTolerance = 2', 'gapTolerance = 2\r\n[rules]\r\n'],
      [
        '[rules]\n\n[frontMatter]\ntime-gap = "off"\n',
        '[rules]\ntime-gap = "off"\n\n[frontMatter]\n',
      ],
    ] as const) {
      assert.equal(mended(wrong), right);
    }
  });

  it('take away the name that these settings have in an editor', () => {
    for (const [wrong, right] of [
      ['"episodeNotes.gapTolerance" = 2\n', 'gapTolerance = 2\n'],
      ['episodeNotes.rules.time-gap = "off"\n', 'rules.time-gap = "off"\n'],
      ['[episodeNotes.rules]\ntime-gap = "off"\n', '[rules]\ntime-gap = "off"\n'],
      ['[episodeNotes]\ngapTolerance = 2\n', 'gapTolerance = 2\n'],
    ] as const) {
      assert.equal(mended(wrong), right);
    }
  });

  it('write the default where nothing comes near, which is what counts anyway', () => {
    for (const [wrong, right, title] of [
      ['gapTolerance = "viel"', 'gapTolerance = 1', 'Write 1, the default'],
      ['rules.time-order = "loud"', 'rules.time-order = "error"', 'Write "error", the default'],
      [
        'frontMatter.required = 3',
        'frontMatter.required = ["title", "date"]',
        'Write ["title", "date"], the default',
      ],
    ] as const) {
      assert.deepEqual(fixOf(wrong), { title, preferred: false, after: right });
    }
  });

  it('rewrite the key of a line that stands below its header already', () => {
    const below = '[rules]\nrules.time-gap = "off"\n';
    assert.equal(mended(below), '[rules]\ntime-gap = "off"\n');
    assert.equal(mended(`[rules]\n${below.slice(8).trimEnd()}`), '[rules]\ntime-gap = "off"');
  });

  it('turn what means nothing into a comment, so that none of it is lost', () => {
    const title = 'Turn it into a comment';
    for (const [wrong, right] of [
      [
        'colour = [\n  1, # 一\n]\ngapTolerance = 2\n',
        '# colour = [\n#   1, # 一\n# ]\ngapTolerance = 2\n',
      ],
      [
        '[tags]\nknown = ["河"]\n# 说明\n\n[rules]\n',
        '# [tags]\n# known = ["河"]\n# 说明\n\n[rules]\n',
      ],
      ['rules = "off"\n', '# rules = "off"\n'],
      ['[rules.time-gap]\nlevel = "off"\n', '# [rules.time-gap]\n# level = "off"\n'],
    ] as const) {
      assert.deepEqual(fixOf(wrong), { title, preferred: false, after: right });
    }
  });

  it('turn what would be set twice in its right place into a comment', () => {
    assert.equal(
      fixOf('gapTolerance = 2\n[rules]\ngapTolerance = 3\n')?.after,
      'gapTolerance = 2\n[rules]\n# gapTolerance = 3\n',
    );
    assert.equal(fixOf('[[rules]]\n[[rules]]\n')?.after, '# [[rules]]\n[[rules]]\n');
  });

  it('leave a table on one line alone where nothing comes near', () => {
    assert.equal(fixOf('rules = { colour = "off", time-gap = "off" }\n'), undefined);
  });

  it('mend what is no TOML as front matter is mended', () => {
    assert.equal(mended('[rules]\ntime-gap = off\n'), '[rules]\ntime-gap = "off"\n');
    assert.equal(mended('gapTolerance： 2\n'), 'gapTolerance = 2\n');
  });

  it('leave TOML behind, without the problem, whatever else is wrong', () => {
    const names = ['rules', 'rule', 'frontMatter', 'gapTolerance', 'gap', 'required', '"x y"'];
    const codes = rules.slice(0, 6).map(({ code }) => code);
    const key = fc
      .array(fc.constantFrom(...names, ...codes, 'time-gaps', 'episodeNotes'), {
        minLength: 1,
        maxLength: 3,
      })
      .map((path) => path.join('.'));
    const value = fc.constantFrom(
      '"off"',
      '"warn"',
      '2',
      '-1',
      'true',
      '[]',
      '["title", ""]',
      '[\n1,\n]',
      '{ time-gap = "of" }',
      '{}',
    );
    const line = fc.oneof(
      fc.tuple(key, value).map(([name, text]) => `${name} = ${text}`),
      key.map((name) => `[${name}]`),
      key.map((name) => `[[${name}]]`),
      fc.constantFrom('', '# 说明'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const text = lines.join('\n');
        for (const problem of readConfig(text).problems) {
          const fix = siteFileFix(text, problem);
          if (fix === undefined) continue;
          const after = applied(text, fix);
          assert.notEqual(after, text);
          const isRead = readConfig(after).problems.every(({ slip }) => slip.kind !== 'toml');
          assert.ok(isRead || problem.slip.kind === 'toml', text);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
