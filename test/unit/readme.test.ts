import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const readmes = ['README.md', 'README.zh-CN.md'];
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('the README in both languages', () => {
  for (const name of readmes) {
    const text = readFileSync(name, 'utf8');

    it(`${name} leads to places that exist`, () => {
      const places = Array.from(
        text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)|(?:src|srcset)="([^"]+)"/g),
        (match) => match[1] ?? match[2]!,
      );
      assert.ok(places.length > 10);
      assert.deepEqual(
        places.filter((place) => !existsSync(place)),
        [],
      );
    });

    it(`${name} names each key of the extension`, () => {
      const missing = contributes.keybindings
        .filter(({ command }) => command.startsWith('episodeNotes.'))
        .map(({ key }) => shown(key))
        .filter((key) => !text.includes(`\`${key}\``));
      assert.deepEqual(missing, []);
    });
  }

  it('has the same examples and pictures', () => {
    const [english, chinese] = readmes.map((name) => partsIn(readFileSync(name, 'utf8')));
    assert.deepEqual(chinese, english);
  });
});

interface Manifest {
  readonly contributes: {
    readonly keybindings: readonly { readonly command: string; readonly key: string }[];
  };
}

/** `ctrl+k ctrl+g` as people write it. */
function shown(key: string): string {
  return key
    .replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/Page(up|down)/g, (_, way: string) => `Page${way[0]!.toUpperCase()}${way.slice(1)}`);
}

/** Code that is not in sentences, without comments, and the files of pictures. */
function partsIn(text: string): string[] {
  const code = Array.from(text.matchAll(/^```\w+\n([\s\S]*?)^```$/gm), ([, lines]) =>
    lines!.replace(/ *#.*/g, ''),
  );
  const pictures = Array.from(text.matchAll(/(?:src|srcset)="([^"]+)"/g), ([, file]) => file!);
  return [...code, ...pictures];
}
