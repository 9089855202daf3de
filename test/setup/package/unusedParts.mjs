import { readFile } from 'node:fs/promises';
import { asModule } from './librariesAsModules.mjs';

/**
 * What libraries hold for users other than us, in a form from which no bundler can tell. Each part
 * has the `file` that holds it, as a pattern, and `without`, which gives the file's text without
 * that part and with the lines where they were, for the source maps.
 */
export const unusedParts = [
  {
    // The names of all character references; our Markdown parser leaves these as they are written.
    file: /[\\/]decode-named-character-reference[\\/]index(?:\.dom)?\.js$/,
    without: () => 'export const decodeNamedCharacterReference = () => false;\n',
  },
  {
    // Markup that `delimiterMarkup.ts` and `markdown.ts` disable, by its name.
    file: /[\\/]micromark-core-commonmark[\\/]lib[\\/](?:attention|character-reference)\.js$/,
    without: (source) =>
      source.match(/^export const \w+ = \{\n +name: '\w+',/m)[0].replace(/,$/, ' };\n'),
  },
  {
    // How ESLint walks through JavaScript, and thus the TOML that is read for it.
    file: /[\\/]eslint-visitor-keys[\\/]lib[\\/]index\.js$/,
    without: () => 'export const unionWith = (keys) => keys;\n',
  },
  {
    // Plain values in place of the tree with its places, and the names of characters.
    file: /[\\/]toml-eslint-parser[\\/]lib[\\/]index\.mjs$/,
    without: (source) =>
      withNumbers(source).replace(
        /(?<== )generateConvertTOMLValue\(/g,
        '/* @__PURE__ */ generateConvertTOMLValue(',
      ),
  },
  {
    // Requests that this server does not answer. What asks for one of them fails at its first start.
    file: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/](?:callHierarchy|fileOperations|inlineCompletion|inlineValue|linkedEditingRange|moniker|notebook|textDocumentContent|typeHierarchy)\.js$/,
    without: (source) =>
      source
        .replace(
          /^const (\w+Feature) = (\(Base\) => \{[\s\S]*?^\};)/gm,
          (_, name, feature) => `const ${name} = (Base) => Base;${linesOf(feature)}`,
        )
        .replace(
          /^class (\w+) (\{[\s\S]*?^\})/gm,
          (_, name, body) => `class ${name} {}${linesOf(body)}`,
        ),
  },
  {
    // The same among those that every server could answer.
    file: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]server\.js$/,
    without: (source) =>
      source.replace(
        /^ {8}on(?:CodeLens|CodeLensResolve|ColorPresentation|Declaration|DocumentColor|DocumentRangesFormatting|ExecuteCommand|Implementation|SignatureHelp|TypeDefinition): [\s\S]*?\),?$(?=\n {8}\w|\n {4}\})/gm,
        linesOf,
      ),
  },
  {
    // A generator of identifiers, which every platform has by now.
    file: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]utils[\\/]uuid\.js$/,
    without: () => 'export const generateUuid = () => crypto.randomUUID();\n',
  },
  {
    // What describes the protocol's messages to programs that write code from the description.
    file: /[\\/]vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol[.\w]*\.js$/,
    without: (source) =>
      source.replace(/^ +\w+\.(?:capabilities|messageDirection) = messages_1\..*;/gm, ''),
  },
];

/** Numbers in place of `CodePoint.NULL`, which no bundler puts there for what is in an object. */
function withNumbers(source) {
  const [, list] = source.match(/^const CodePoint = \{\n([\s\S]*?)^\};/m);
  const numbers = new Map(Array.from(list.matchAll(/(\w+): (-?\w+)/g), ([, ...pair]) => pair));
  return source.replace(/\bCodePoint\.([A-Z]\w*)/g, (_, name) => numbers.get(name));
}

function linesOf(source) {
  return source.replace(/[^\n]/g, '');
}

/** Has esbuild leave these parts out. Must come before `librariesAsModules`, and does its work too. */
export function withoutUnusedParts() {
  return {
    name: 'without unused parts',
    setup({ onLoad }) {
      for (const { file, without } of unusedParts) {
        onLoad({ filter: file }, async ({ path }) => {
          const rest = without(await readFile(path, 'utf8'));
          return { contents: asModule(rest) ?? rest, loader: 'js' };
        });
      }
    },
  };
}
