import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pathReference, uriBeside } from '../../../server/src/base/relativeUri';
import { namedTranscript } from '../../../server/src/editing/transcriptFile';
import { resolveLink } from '../../../server/src/features/episode/documentLinks';
import { mediaAt } from '../../../server/src/frontMatter/mediaLink';
import { Note } from '../../../server/src/note/note';

describe('what lies beside a note', () => {
  it('is found on every file system, those without an authority as well', () => {
    for (const [note, beside] of [
      ['file:///notes/1.md', 'file:///notes/1.srt'],
      ['memory:/notes/1.md', 'memory:/notes/1.srt'],
      ['vscode-vfs://github/site/notes/1.md', 'vscode-vfs://github/site/notes/1.srt'],
    ] as const) {
      assert.equal(uriBeside(note, '1.srt'), beside);
    }
  });

  it('is nothing for a document that lies nowhere yet', () => {
    for (const note of ['untitled:Untitled-1', 'untitled:/notes/new.md']) {
      assert.equal(uriBeside(note, '1.srt'), undefined);
    }
  });

  it('is an address where that is whole', () => {
    const address = 'https://example.org/1.mp3';
    assert.equal(uriBeside('file:///notes/1.md', address), address);
    assert.equal(uriBeside('untitled:Untitled-1', address), address);
  });
});

/** Where a URI leads to as VS Code and Windows take it: its host, or that of a path with two slashes. */
function hostOf(uri: string): string {
  const { host, pathname } = new URL(uri);
  const path = decodeURIComponent(pathname).replaceAll('\\', '/');
  return host || (/^\/\/+([^/]*)/.exec(path)?.[1] ?? '');
}

/** Pieces of which spellings of another machine are made, and what may hide them. */
const pieces = [
  ...[
    '/',
    '//',
    '\\',
    '\\\\',
    '.',
    '..',
    './',
    '../',
    '%2F',
    '%2f',
    '%5C',
    '%252F',
    '／',
    '＼',
    '⧵',
  ],
  ...[
    'host',
    'host/share',
    'a',
    'C:',
    'C|',
    '?',
    '#',
    '@',
    ':',
    '%',
    '%00',
    '\t',
    '\n',
    ' ',
    '\u200b',
  ],
  ...[
    'file:',
    'file://',
    'FILE://',
    'smb://',
    'vscode-vfs://',
    'UNC',
    '??',
    '.srt',
    '\ud800',
    '字',
  ],
];
const spelling = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 });
const notes = [
  'file:///notes/1.md',
  'file:///1.md',
  'file:///c%3A/notes/1.md',
  'file://nas/notes/1.md',
  'memory:/notes/1.md',
  'memory:/1.md',
  'vscode-vfs://github/site/notes/1.md',
  'vscode-remote://ssh-remote%2Bbox/home/1.md',
];

describe('a path that a note names', () => {
  const known: [path: string, reference: string | undefined][] = [
    ['\\\\host\\share\\1.srt', undefined],
    ['//host/share/1.srt', undefined],
    ['\\/host/share/1.srt', undefined],
    ['/\\host/share/1.srt', undefined],
    ['//?/UNC/host/share/1.srt', undefined],
    ['/.//host/share/1.srt', '/./host/share/1.srt'],
    ['..//..//host/1.srt', '../../host/1.srt'],
    ['file://host/share/1.srt', 'file%3A/host/share/1.srt'],
    ['%2F%2Fhost/share/1.srt', '%252F%252Fhost/share/1.srt'],
    ['字幕\\1.srt', `${encodeURIComponent('字幕')}/1.srt`],
  ];
  for (const [path, reference] of known) {
    it(`leads to no other machine: ${path}`, () => {
      assert.equal(pathReference(path), reference);
    });
  }

  it('leads to no other machine in any spelling, whatever the file system of the note', () => {
    fc.assert(
      fc.property(spelling, fc.constantFrom(...notes), (parts, uri) => {
        const path = parts.join('');
        const literal = JSON.stringify(path.replace(/[\ud800-\udfff]/g, '?'));
        const text = `+++\n[params]\ntranscript = ${literal}\nmedia = ${literal}\n+++\n`;
        const note = Note.read(text, true);
        const reference = pathReference(path);
        const named = [
          ...[namedTranscript(uri, note)?.uri ?? []].flat(),
          ...[resolveLink({ data: { uri, time: 0 } } as never, note).target ?? []].flat(),
          ...[(reference !== undefined && uriBeside(uri, reference)) || []].flat(),
        ];
        for (const one of named) {
          assert.equal(hostOf(one), hostOf(uri), `${path} beside ${uri} is ${one}`);
          assert.equal(new URL(one).protocol, new URL(uri).protocol);
        }
        // The preview shows links that are relative to a page of any address.
        const shown = mediaAt(path, 0);
        if (shown === undefined) return;
        for (const page of ['https://page/notes/1', 'file:///notes/1.md', 'file:///1.md']) {
          assert.equal(hostOf(new URL(shown, page).href), hostOf(page), `${path} is ${shown}`);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
