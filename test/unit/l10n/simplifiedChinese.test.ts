import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import simplifiedChinese from '../../../server/src/l10n/zh-cn.json';

const sources = new URL('../../../server/src/', import.meta.url);
const texts = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => textsIn(name, readFileSync(new URL(name, sources), 'utf8')));
const translations: Readonly<Record<string, string>> = simplifiedChinese;

describe('the Simplified Chinese of the server', () => {
  it('has every text that the server says, and no other', () => {
    assert.deepEqual(Object.keys(translations).sort(), [...new Set(texts)].sort());
  });

  it('has the placeholders of the English', () => {
    for (const [english, chinese] of Object.entries(translations)) {
      assert.deepEqual(placeholders(chinese), placeholders(english), english);
    }
  });

  it('is Chinese, without an ideograph glued to half-width punctuation', () => {
    for (const chinese of Object.values(translations)) {
      assert.match(chinese, /\p{Script=Han}/u);
      assert.doesNotMatch(chinese, /\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}|[.。]$/u);
    }
  });
});

/** The first arguments of `message` and `localised`; it is an error if one is no plain string. */
function textsIn(name: string, source: string): string[] {
  const calls = source.matchAll(/(?<!function )\b(?:message|localised)\(\s*(?!\))/g);
  return Array.from(calls, (call) => {
    const literal = /^'((?:[^'\\\n]|\\.)*)'/.exec(source.slice(call.index + call[0].length));
    assert.ok(literal !== null, `${name}: ${source.slice(call.index, call.index + 80)}`);
    return literal[1]!.replace(/\\(.)/g, '$1');
  });
}

function placeholders(text: string): string[] {
  return (text.match(/\{\d\}/g) ?? []).sort();
}
