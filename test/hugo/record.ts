import { parseArgs } from 'node:util';
import { textsThatMayFail } from './comparison';
import { comparisons } from './comparisons';
import { findHugo, versionOf } from './hugoProgram';
import { publishAll } from './publish';
import { writeRecording } from './recording';

// Usage: node --import tsx test/hugo/record.ts [--hugo PATH]. See docs/contributing.md.

const { values } = parseArgs({ options: { hugo: { type: 'string' } } });
const hugo = values.hugo ?? findHugo();
if (hugo === undefined) throw new Error('No Hugo: name one with --hugo PATH.');

const cases = comparisons
  .filter(({ recorded }) => recorded !== 'none')
  .flatMap((comparison) => comparison.cases());
const faulty = textsThatMayFail(cases);
const texts = cases.map(({ text }) => text);
const published = await publishAll(hugo, texts, (text) => !faulty.has(text));
const version = versionOf(hugo);
const bytes = writeRecording(version, published);
console.log(`Recorded what Hugo ${version} makes of ${published.size} texts: ${bytes} bytes.`);
