import assert from 'node:assert/strict';
import { tomlSyntax } from '../../../server/src/rules/tomlSyntax';
import { defaultSite } from '../../../server/src/site/siteConfig';
import { frontMatterOf, tell } from '../toml/tomlFixture';
import { quoteAdvice, tomlSlips } from './tomlSlips';

/** The only finding of a content: its place, its sentence and what its first fix makes of it. */
function only(content: string): [string, string, string | undefined] {
  const told = tell(tomlSyntax, content);
  assert.equal(told.length, 1, `${told.length} findings in ${JSON.stringify(content)}`);
  return [told[0]!.at, told[0]!.says, told[0]!.fixed[0]];
}

describe('toml-syntax', () => {
  it('says nothing about front matter that Hugo takes', () => {
    for (const content of [
      '',
      '\n\r\n# 注释\r\n',
      'Title = "新闻"\ntitle = "旧闻"\n',
      'date = 2025-04-20\nat = 2025-04-20 10:00:00+08:00\n',
      'tags = [\n  "甲", # 一\n  "乙",\n]\n[params]\nmedia = \'a.mp4\'\n',
      'p = {\n  a = 1,\n}\n',
      'n = 9223372036854775807\nm = -9223372036854775808\nx = inf\n',
      'at = 2025-04-20T10:00:59Z\n',
      'text = """\n一\n二"""\n',
    ]) {
      assert.deepEqual(tell(tomlSyntax, content), [], content);
    }
  });

  it('reads a block that is never closed as far as it goes', () => {
    assert.equal(
      tomlSyntax.check(frontMatterOf('a: b\n', { closed: false }), defaultSite).length,
      1,
    );
  });

  it('leaves YAML, JSON and other blocks alone', () => {
    for (const changes of [{ format: 'yaml' }, { format: 'json' }] as const) {
      assert.deepEqual(tomlSyntax.check(frontMatterOf('a: b\n', changes), defaultSite), []);
    }
    const { text, lineEnds, entry, exit, above, below, closings } = frontMatterOf('a: b\n');
    assert.deepEqual(
      tomlSyntax.check(
        {
          kind: 'preamble',
          text,
          lineEnds,
          entry,
          exit,
          above,
          below,
          closings,
        },
        defaultSite,
      ),
      [],
    );
  });

  for (const [what, examples] of Object.entries(tomlSlips)) {
    it(`names and mends: ${what}`, () => {
      for (const [content, ...finding] of examples) assert.deepEqual(only(content), finding);
    });
  }

  it('tells of the first line that ends in a lone CR', () => {
    const told = tell(tomlSyntax, 'a = 1\r\n# 注\rb = """\r"""\n');
    assert.deepEqual(
      told.map(({ at, says }) => [at, says]),
      [['\r', 'An invisible control character (U+000D) must not stand in TOML']],
    );
  });

  it('places a duplicate on the later key', () => {
    const [told] = tell(tomlSyntax, 'a = 1\nb = 2\na = 3\n');
    assert.equal(told!.span.start, '\n+++\na = 1\nb = 2\n'.length);
  });

  it('mends a whole list at once where every item has the same fault', () => {
    const quoted = tell(tomlSyntax, 'tags = [“a”, “b”]\ntitle = “x”\n')[0]!;
    assert.deepEqual(quoted.fixed, [
      'tags = ["a", “b”]\ntitle = “x”\n',
      'tags = ["a", "b"]\ntitle = "x"\n',
    ]);
    const bare = tell(tomlSyntax, 'tags = [甲, 乙， “丙”]\n')[0]!;
    assert.deepEqual(bare.fixed, ['tags = ["甲", 乙， “丙”]\n', 'tags = ["甲", "乙"， “丙”]\n']);
  });

  it('shortens a long value in its sentence', () => {
    const [, says] = only(`title = ${'长'.repeat(200)}\n`);
    assert.equal(says, `${'长'.repeat(39)}… ${quoteAdvice}`);
  });
});
