import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IRawTheme } from 'vscode-textmate';
import {
  createRegistry,
  describeInVscode,
  metadataAt,
  ownGrammars,
  type Vscode,
} from './textMateEngine';

/** A piece of each kind, in the order in which it stands in its line. */
const roles = {
  '# part3: 无限长': ['part', '3', '无限长'],
  '(00:19-00:28) ***2.1: 模型***': ['00:19', '2.1', '模型'],
};

const entry = ['title = "一" # 完', 'weight = 3'];

describeInVscode('Colours of VS Code’s own themes', (vscode) => {
  for (const theme of [
    'dark_modern',
    'light_modern',
    'dark_plus',
    'light_plus',
    'hc_black',
    'hc_light',
  ]) {
    it(`tells the pieces of a header apart in ${theme}`, async () => {
      const colours = await colouring(vscode, theme);
      for (const [line, pieces] of Object.entries(roles)) {
        const found = pieces.map((piece) => colours([line], piece));
        assert.equal(new Set([...found, colours(['文字'], '文字')]).size, 4, found.join(' '));
      }
    });

    it(`tells heading, header title, bold text and all other text apart in ${theme}`, async () => {
      const colours = await colouring(vscode, theme);
      const found = [
        colours(['# part3: 无限长'], '无限长'),
        colours(['(00:19-00:28) ***2.1: 模型***'], '模型'),
        colours(['一**粗体**'], '粗体'),
      ];
      // High contrast has bold text in the colour of all other text, and heavier.
      const others = theme === 'hc_black' ? [] : [colours(['文字'], '文字')];
      assert.equal(new Set([...found, ...others]).size, found.length + others.length);
    });

    it(`tells key, string, comment and number of front matter apart in ${theme}`, async () => {
      const colours = await colouring(vscode, theme);
      const found = ['title', '一', '完'].map((piece) => colours(['+++', entry[0]!], piece));
      found.push(colours(['+++', entry[1]!], '3'));
      assert.equal(new Set([...found, colours(['文字'], '文字')]).size, 5, found.join(' '));
    });
  }
});

/** A function that gives the colour of a piece in the last of the lines, as `#rrggbb`. */
async function colouring(vscode: Vscode, theme: string) {
  const path = join(vscode.extensions, 'theme-defaults/themes', `${theme}.json`);
  const settings = [
    { settings: { foreground: '#010203', background: '#040506' } },
    ...tokenColours(path),
  ];
  const registry = createRegistry(vscode, ownGrammars(), { settings });
  const grammar = (await registry.loadGrammar('text.html.markdown'))!;
  return (lines: readonly string[], piece: string): string =>
    registry.getColorMap()[(metadataAt(grammar, lines, piece) >>> 15) & 0x1ff]!;
}

/** The rules of a theme below those of the theme that it includes. */
function tokenColours(path: string): IRawTheme['settings'] {
  const theme = JSON.parse(readFileSync(path, 'utf8'));
  const included = theme.include ? tokenColours(join(dirname(path), theme.include)) : [];
  return [...included, ...(theme.tokenColors ?? [])];
}
