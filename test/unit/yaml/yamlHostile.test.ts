import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applySourceEdits } from '../../../server/src/base/sourceEdit';
import { verifiedYamlRepairs } from '../../../server/src/yaml/errors/verifiedYamlRepairs';
import { readYaml } from '../../../server/src/yaml/readYaml';
import { yamlKeysBeside, yamlPlaceAt } from '../../../server/src/yaml/yamlCursor';
import { yamlStyle } from '../../../server/src/yaml/yamlStyle';
import { processorTime } from '../processorTime';
import { faultsOf, tellYaml } from './yamlFixture';

describe('front matter that is hardly YAML', () => {
  const pieces = fc.constantFrom(
    ...[
      'title',
      '标题',
      ' ',
      '  ',
      '\t',
      '\n',
      '\r\n',
      '\r',
      ':',
      ': ',
      '：',
      '=',
      '"',
      "'",
      '“',
      '”',
    ],
    ...[
      '[',
      ']',
      '{',
      '}',
      ',',
      '，',
      '- ',
      '? ',
      '#',
      ' #x',
      '&a ',
      '*a',
      '!b ',
      '|',
      '>',
      '@',
      '`',
    ],
    ...[
      '%',
      '\\',
      '\\u',
      '"\\ud83d"',
      '\0',
      '\ud800',
      '\u3000',
      '1.10',
      '12:30',
      '...',
      '<<',
      '{{ x }}',
    ],
    ...['a: b\n', 'tags: [', '- c\n', '  d: e\n', "'f'", '“g”', '\ufeff'],
  );
  const nearYaml = fc.array(pieces, { maxLength: 24 }).map((parts) => `${parts.join('')}\n`);

  it('stays inside of the text and offers only repairs that leave less to mend', () => {
    fc.assert(
      fc.property(nearYaml, (source) => {
        const faults = faultsOf(source);
        for (const { start, end } of faults) {
          assert.ok(start >= 0 && start < end && end <= source.length, 'a place that can be seen');
        }
        const [fault] = faults;
        for (const mended of tellYaml(source)[0]?.mended ?? []) {
          assert.notEqual(mended, source);
          const [next] = faultsOf(mended);
          const isFurther =
            next === undefined ||
            mended.length - next.start <= source.length - (fault?.start ?? 0) ||
            (readYaml(mended).ok && !readYaml(source).ok);
          assert.ok(isFurther, `${JSON.stringify(source)}: ${JSON.stringify(mended)}`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is read with places that hold what is said to stand there', () => {
    fc.assert(
      fc.property(nearYaml, (source) => {
        const reading = readYaml(source);
        if (!reading.ok) return;
        for (const { keySpan, value } of reading.entries) {
          assert.ok(keySpan.start <= keySpan.end && keySpan.end <= source.length);
          assert.equal(source.slice(value.start, value.end), value.raw);
        }
        for (const { start } of reading.comments) assert.equal(source[start], '#');
      }),
      { numRuns: 1000 },
    );
  });
});

/** Does everything that is done with a source. */
function use(source: string): void {
  const [fault] = faultsOf(source);
  if (fault !== undefined) {
    const repairs = verifiedYamlRepairs(source, fault);
    for (const { edits } of repairs) applySourceEdits(source, edits);
  }
  const place = yamlPlaceAt(source, source.length);
  if (place !== undefined) yamlKeysBeside(source, source.length, place);
  yamlStyle(source);
}

const timeOf = (source: string) => processorTime(() => use(source));

describe('YAML that is meant to cost time', () => {
  const units = [
    ...['[', '{', '- ', '? ', ': ', '&a ', '*a ', '!a ', '"', "'", '#', '\t', '\n', '\\', '[a, '],
    ...[
      'a: [',
      'a: "\n',
      '"\n',
      'a\n',
      '- a: b\n',
      'a:\n ',
      'a: b #c\n',
      '|\n',
      'a: &x\n',
      '<<: [',
    ],
    ...['[“a”, ', '，', 'a=b\n', '...\n', 'x: y: '],
  ];
  const sourceOf = (unit: string, length: number) =>
    `a: 1\n${unit.repeat(Math.ceil(length / unit.length))}`.slice(0, length);

  it('is not read at all beyond 32 kB', async () => {
    for (const unit of units) {
      const source = sourceOf(unit, 40_000);
      assert.deepEqual(readYaml(source), { ok: false, error: null });
      assert.ok((await timeOf(source)) < 1000, JSON.stringify(unit));
    }
  });

  it('costs no more than in proportion to its length', async () => {
    for (const unit of units) {
      // Four times the length: what is quadratic takes sixteen times as long.
      const short = await timeOf(sourceOf(unit, 8000));
      const long = await timeOf(sourceOf(unit, 32_000));
      assert.ok(long < 8 * short + 500, `${JSON.stringify(unit)}: ${short} ms, then ${long} ms`);
    }
  }).timeout(60_000);
});
