import assert from 'node:assert/strict';
import { readData } from '../../../server/src/site/readData';
import { readSite } from '../../../server/src/site/readSite';
import type { SiteConfig } from '../../../server/src/site/siteConfig';
import { type Offer, settings, tell } from '../rules/ruleText';

const extensions = '[markup.goldmark.extensions]\n';
const off = `${extensions}strikethrough = false\n`;
const extra = (name: string) => `[markup.goldmark.extensions.extras.${name}]\nenable = true\n`;

function siteOf(text: string): SiteConfig {
  return readSite([{ name: 'hugo.toml', isSplit: false, reading: readData('toml', text) }]);
}

/** What is told of a paragraph in a site with a configuration, by the rules named. */
function told(paragraph: string, configuration: string, code: string) {
  const text = `# part1: 早晨\n(00:00-00:10) ***1.1: 出门***\n- ${paragraph}\n`;
  return tell(code, text, { ...settings, site: siteOf(configuration) });
}

const strikes = 'strikethrough-accidental';
const unrendered = 'emphasis-unrendered';

/** What Hugo 0.169 makes of a paragraph, and what is told of it. */
const hugo: readonly {
  readonly configuration: string;
  readonly paragraph: string;
  readonly html: string;
  readonly tells: Readonly<Record<string, readonly string[]>>;
}[] = [
  {
    configuration: '',
    paragraph: '5~10 and 20~30 x',
    html: '5<del>10 and 20</del>30 x',
    tells: {
      [strikes]: ['This "~" and the next one strike out what stands between them: "10 and 20"'],
    },
  },
  {
    configuration: off,
    paragraph: '5~10 and 20~30 x',
    html: '5~10 and 20~30 x',
    tells: {},
  },
  {
    configuration: off,
    paragraph: '~~old~~ new',
    html: '~~old~~ new',
    tells: {
      [unrendered]: [
        '"~~" is published as it stands: the configuration of the site turns strikethrough off',
      ],
    },
  },
  {
    configuration: off,
    paragraph: '~a **b~ c**',
    html: '~a <strong>b~ c</strong>',
    tells: {},
  },
  {
    configuration: '',
    paragraph: '~a **b~ c**',
    html: '<del>a **b</del> c**',
    tells: {
      [unrendered]: ['"**" is published as it stands, not as emphasis'],
    },
  },
  {
    configuration: off + extra('subscript'),
    paragraph: 'H~2~O',
    html: 'H<sub>2</sub>O',
    tells: {},
  },
  {
    configuration: '',
    paragraph: 'H~2~O',
    html: 'H<del>2</del>O',
    tells: { [strikes]: ['This "~" and the next one strike out what stands between them: "2"'] },
  },
  {
    configuration: extra('subscript'),
    paragraph: 'H~2~O',
    html: 'H<del>2</del>O',
    tells: { [strikes]: ['This "~" and the next one strike out what stands between them: "2"'] },
  },
  {
    configuration: off + extra('subscript'),
    paragraph: '5~10 and 20~30 x',
    html: '5<sub>10 and 20</sub>30 x',
    tells: {
      [strikes]: ['This "~" and the next one make a subscript of what stands between: "10 and 20"'],
    },
  },
  {
    configuration: off + extra('subscript'),
    paragraph: '好~很好~吧',
    html: '好<sub>很好</sub>吧',
    tells: {
      [strikes]: ['This "~" and the next one make a subscript of what stands between: "很好"'],
    },
  },
  {
    configuration: off + extra('delete'),
    paragraph: '~~a b~~ and 5~10, 6~7',
    html: '<del>a b</del> and 5~10, 6~7',
    tells: {},
  },
  {
    configuration: off + extra('delete'),
    paragraph: '甲~~“乙”~~丙',
    html: '甲~~“乙”~~丙',
    tells: {
      [unrendered]: [
        '"~~" is published as it stands: between a letter and punctuation it begins or ends no strikethrough',
      ],
    },
  },
  {
    configuration: off + extra('delete') + extra('subscript'),
    paragraph: '~~a b~~ and 5~10, 6~7',
    html: '<del>a b</del> and 5<sub>10, 6</sub>7',
    tells: {
      [strikes]: ['This "~" and the next one make a subscript of what stands between: "10, 6"'],
    },
  },
];

describe('the Markdown of a site', () => {
  it('is found as Hugo publishes it under each setting of tildes', () => {
    for (const { configuration, paragraph, html, tells } of hugo) {
      for (const code of [strikes, unrendered]) {
        assert.deepEqual(
          told(paragraph, configuration, code).map(({ says }) => says),
          tells[code] ?? [],
          `${html}, with ${configuration}`,
        );
      }
    }
  });

  it('leaves text that only looks like strikethrough apart from faulty emphasis', () => {
    const faults = told('~~旧~~ 只留下**“问题”那一栏**。', off, unrendered);
    assert.deepEqual(
      faults.map(({ at, fixes }) => [at, fixes.length > 0]),
      [
        ['~~', false],
        ['**', true],
      ],
    );
  });

  const escaped = `${extensions}cjk = { enable = true, escapedSpace = true }\n`;
  const first = (fixes: readonly Offer[]) => [
    fixes[0]?.title,
    fixes[0]?.result.split('\n').at(-2)?.slice(2),
    fixes[0]?.safe,
  ];

  /** Hugo 0.169 publishes each result without a space, all of it bold: see the HTML. */
  const mended = [
    {
      paragraph: '只留下**“问题”那一栏**。',
      title: 'Insert "\\ ", a space that is not published, before "**"',
      result: '只留下\\ **“问题”那一栏**。',
      html: '只留下<strong>“问题”那一栏</strong>。',
    },
    {
      paragraph: '**“甲”**乙',
      title: 'Insert "\\ ", a space that is not published, after "**"',
      result: '**“甲”**\\ 乙',
      html: '<strong>“甲”</strong>乙',
    },
    {
      paragraph: '丙**“甲”**乙',
      title: 'Insert "\\ ", a space that is not published, on both sides of the emphasis',
      result: '丙\\ **“甲”**\\ 乙',
      html: '丙<strong>“甲”</strong>乙',
    },
    {
      paragraph: '丙**“甲”**乙，丁**“戊”**己',
      title: 'Insert "\\ ", a space that is not published, beside emphasis in 4 places',
      result: '丙\\ **“甲”**\\ 乙，丁\\ **“戊”**\\ 己',
      html: '丙<strong>“甲”</strong>乙，丁<strong>“戊”</strong>己',
    },
  ];

  it('mends emphasis with a space that nobody sees, where the site has such', () => {
    for (const { paragraph, title, result, html } of mended) {
      const [fault] = told(paragraph, escaped, unrendered);
      assert.deepEqual(first(fault?.fixes ?? []), [title, result, true], html);
      assert.deepEqual(told(result, escaped, unrendered), [], html);
    }
  });

  it('does not do so where the site only looks like it', () => {
    const disabled = `${extensions}cjk = { enable = false, escapedSpace = true }\n`;
    for (const configuration of ['', disabled]) {
      const [fault] = told('**“甲”**乙', configuration, unrendered);
      for (const { result } of fault?.fixes ?? []) assert.ok(!result.includes('\\'), result);
    }
  });
});
