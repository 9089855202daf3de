import assert from 'node:assert/strict';
import { decodeText } from '../../../server/src/base/decodeText';

const words = '字幕, captions 👋';
const utf8 = new TextEncoder().encode(words);
const utf16 = Uint8Array.from(Buffer.from(`\ufeff${words}`, 'utf16le'));

describe('a file from elsewhere', () => {
  it('is read as UTF-8, with a byte order mark or without', () => {
    assert.deepEqual(decodeText(utf8), { text: words, encoding: 'utf-8' });
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8);
    assert.deepEqual(decodeText(marked), { text: words, encoding: 'utf-8' });
    assert.deepEqual(decodeText(new Uint8Array()), { text: '', encoding: 'utf-8' });
  });

  it('is read as UTF-16 where its byte order mark says so', () => {
    assert.deepEqual(decodeText(utf16), { text: words, encoding: 'utf-16le' });
    const swapped = Buffer.from(utf16).swap16();
    assert.deepEqual(decodeText(swapped), { text: words, encoding: 'utf-16be' });
  });

  it('is read as GB18030 where it is none of them, even of a single byte', () => {
    const gbk = Uint8Array.of(0xd7, 0xd6, 0xc4, 0xbb, 0x2c, 0x20, 0xb2, 0xa5, 0xbf, 0xcd);
    assert.deepEqual(decodeText(gbk), { text: '字幕, 播客', encoding: 'gb18030' });
    assert.equal(decodeText(Uint8Array.of(...utf8, 0xff)).encoding, 'gb18030');
  });
});
