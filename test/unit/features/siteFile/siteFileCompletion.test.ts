import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { siteFileItems } from '../../../../server/src/features/siteFile/siteFileCompletion';
import { siteFileHover } from '../../../../server/src/features/siteFile/siteFileHover';
import { offsetInText, rangeConverter } from '../../../../server/src/features/siteFile/textRanges';
import { setLocale } from '../../../../server/src/l10n/localised';
import { rules } from '../../../../server/src/rules';
import { readConfig } from '../../../../server/src/settings/readSiteFile';
import { isShown } from '../completion/completionText';

const able = { snippets: true, editorCommands: true };

/** What is offered at the cursor `▮`, and what the text becomes by each offer. */
function offered(marked: string, capabilities = able, trigger?: string) {
  const offset = marked.indexOf('▮');
  const text = marked.replace('▮', '');
  const place = rangeConverter(text)({ start: offset, end: offset }).start;
  const line = text.split('\n')[place.line] ?? '';
  return siteFileItems(text, place, capabilities, trigger)
    .filter((item) => isShown(item, line, place))
    .map(({ label, detail = '', documentation = '', textEdit }) => {
      const { range, newText } = textEdit as TextEdit;
      const [start, end] = [range.start, range.end].map((at) => offsetInText(text, at));
      const after = text.slice(0, start) + newText + text.slice(end);
      return { label, detail, documentation, after };
    });
}

const labels = (marked: string) => offered(marked).map(({ label }) => label);
const first = (marked: string) => offered(marked)[0]?.after;

describe('completion in a site’s file of settings', () => {
  it('offers the settings and groups at its top, but not what is set already', () => {
    const others = [
      'gapLimit',
      'frontMatter.required',
      'publish.targets',
      'publish.level',
      'ignore',
      'draftLength',
    ];
    assert.deepEqual(labels('▮\n'), ['gapTolerance', ...others, 'rules']);
    assert.deepEqual(labels('gapTolerance = 2\n▮\n[rules]\n'), others);
    assert.deepEqual(labels('ga▮\n'), ['gapTolerance', 'gapLimit']);
  });

  it('writes a key with its default, to be written over', () => {
    assert.equal(first('ga▮\n'), `gapTolerance = \${1:1}\n`);
    assert.equal(first('fro▮'), `frontMatter.required = \${1:["title", "date"]}`);
    assert.equal(first('ga▮ = 2\n'), 'gapTolerance = 2\n');
    const plain = offered('ga▮\n', { ...able, snippets: false });
    assert.equal(plain[0]?.after, 'gapTolerance = 1\n');
  });

  it('opens the group of the rules where nothing would fall into it that does not belong there', () => {
    assert.equal(first('ru▮'), '[rules]\n');
    assert.equal(first('ru▮\n\n# 站点\n[frontMatter]\n'), '[rules]\n\n\n# 站点\n[frontMatter]\n');
    assert.equal(first('ru▮\ngapTolerance = 2\n'), 'rules.\ngapTolerance = 2\n');
  });

  it('offers every rule with what it finds and how serious it is, but not those that are set', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual(labels('[rules]\n▮'), codes);
    assert.deepEqual(
      labels('rules.▮'),
      codes.map((code) => `rules.${code}`),
    );
    assert.deepEqual(
      labels('[rules]\ntime-gap = "off"\n▮\n'),
      codes.filter((code) => code !== 'time-gap'),
    );
    const [item] = offered('[rules]\ntime-ov▮');
    assert.deepEqual(item, {
      label: 'time-overlap',
      detail: 'default: "error"',
      documentation: 'A segment starts before an earlier one has ended.',
      after: `[rules]\ntime-overlap = "\${1|off,hint,information,warning,error|}"`,
    });
  });

  it('offers the severities as values, in the quotes that are there', () => {
    const names = ['off', 'hint', 'information', 'warning', 'error'];
    for (const value of ['▮', '"▮', '"▮"', "'▮'", '"wa▮"']) {
      const shown = labels(`[rules]\ntime-gap = ${value}`);
      assert.deepEqual(shown, value.includes('wa') ? ['warning'] : names, value);
    }
    assert.equal(first('[rules]\ntime-gap = ▮\n'), '[rules]\ntime-gap = "off"\n');
    assert.equal(first('[rules]\ntime-gap = "▮"\n'), '[rules]\ntime-gap = "off"\n');
    assert.equal(first('rules.time-gap = "o▮'), 'rules.time-gap = "off"');
    const byDefault = offered('[rules]\ntime-gap = ▮').filter(({ detail }) => detail !== '');
    assert.deepEqual(
      byDefault.map(({ label }) => label),
      ['information'],
    );
  });

  it('offers keys of front matter for those that are required', () => {
    assert.deepEqual(labels('frontMatter.required = ▮'), ['["title", "date"]']);
    const keys = labels('[frontMatter]\nrequired = ["title", "▮"]');
    assert.ok(keys.includes('date') && keys.includes('author'));
    assert.ok(!keys.includes('title') && !keys.includes('params.media'));
  });

  it('offers the platforms to publish on, but not those that are in the list', () => {
    assert.deepEqual(labels('[publish]\ntargets = ["apple", "▮"]'), [
      'youtube',
      'spotify',
      'bilibili',
      'xiaoyuzhou',
      'mp4',
    ]);
    assert.equal(
      first('publish.ta▮'),
      `publish.targets = ["\${1|youtube,apple,spotify,bilibili,xiaoyuzhou,mp4|}"]`,
    );
    assert.deepEqual(labels('publish.targets = ▮').slice(0, 2), ['[]', '["youtube"]']);
    assert.deepEqual(labels('publish.level = ▮'), ['segments', 'parts', 'both']);
  });

  it('offers the groups in a header', () => {
    assert.deepEqual(labels('[▮'), ['frontMatter', 'publish', 'rules']);
    assert.equal(first('[▮]'), '[frontMatter]');
    assert.equal(offered('[ru▮')[0]?.after, '[rules]');
  });

  it('offers nothing in comments, in other groups, and behind the quote that ends a value', () => {
    for (const text of ['# ▮', '[tags]\n▮', 'gapTolerance = 2 ▮', 'colour = ▮']) {
      assert.deepEqual(offered(text), [], text);
    }
    assert.deepEqual(offered('[rules]\ntime-gap = "off"▮', able, '"'), []);
    assert.equal(offered('[rules]\ntime-gap = "▮"', able, '"').length, 5);
  });

  it('offers nothing without snippets that the file could not hold', () => {
    for (const start of ['', '[rules]\n', '[frontMatter]\n']) {
      for (const { label, after } of offered(`${start}▮`, {
        snippets: false,
        editorCommands: false,
      })) {
        assert.deepEqual(readConfig(after).problems, [], label);
      }
    }
  });

  it('says in Chinese what settings and rules are for', () => {
    setLocale('zh-cn');
    try {
      assert.match(offered('ga▮')[0]!.documentation as string, /^上一个片段结束到/);
      assert.match(offered('[rules]\ntime-ov▮')[0]!.documentation as string, /^前面的片段还没结束/);
    } finally {
      setLocale('en');
    }
  });
});

describe('hovering in a site’s file of settings', () => {
  const hovered = (marked: string, markdown = true) => {
    const offset = marked.indexOf('▮');
    const text = marked.replace('▮', '');
    const hover = siteFileHover(
      text,
      rangeConverter(text)({ start: offset, end: offset }).start,
      markdown,
    );
    return (hover?.contents as { value: string } | undefined)?.value;
  };

  it('tells what a key, a rule or a group is for, and its default', () => {
    assert.equal(
      hovered('[rules]\ntime-▮gap = "off"\n'),
      'Time is left out between a segment and those before it.\n\ndefault: "information"',
    );
    assert.match(hovered('gap▮Tolerance = 2\n')!, /^How many seconds .*\n\ndefault: 1$/);
    assert.match(hovered('[ru▮les]\n')!, /^How seriously each rule is taken: `off`/);
    assert.match(hovered('[ru▮les]\n', false)!, /^How seriously each rule is taken: off/);
  });

  it('tells nothing of a name that is none, of values and comments', () => {
    for (const text of ['col▮our = 1', '[rules]\ntime-gap = "o▮ff"', '# gap▮Tolerance']) {
      assert.equal(hovered(text), undefined, text);
    }
  });
});
