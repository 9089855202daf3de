import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import { localised } from '../../l10n/localised';
import type { Note } from '../../note/note';
import { rules } from '../../rules';
import { settingText } from '../../settings/settingText';
import { triggerSuggest } from '../editorCommands';

const kinds = ['disable-next-line', 'disable-line', 'disable', 'enable'];
const kindBeingTyped = /^episode-notes-([\w-]*)$/;
const codesBeingTyped = /^episode-notes-(?:disable(?:-next-line|-line)?|enable)[ \t]+(.*)$/;
const reasonBegun = /(?:^|\s)--\s/;

/**
 * Completions in a comment that silences rules: its directive, or the codes that it does not name
 * yet. An unclosed comment is closed behind the code. Undefined outside of such comments.
 *
 * @param editorCommands whether the client has VS Code's command to open the completion list
 */
export function silencingItems(
  note: Note,
  { line, character }: Position,
  editorCommands: boolean,
): CompletionItem[] | undefined {
  const text = note.lineText(line);
  const isFrontMatter = note.blocks[note.blockAtLine(line)]?.kind === 'frontMatter';
  const opening = isFrontMatter ? '#' : '<!--';
  const start = text.slice(0, character).lastIndexOf(opening);
  if (start === -1) return undefined;
  const before = text.slice(start + opening.length, character).trimStart();
  if (!before.startsWith('episode-notes-') || before.includes('-->')) return undefined;

  const item = (label: string, typed: string, newText: string, behind = 0): CompletionItem => ({
    label,
    kind: CompletionItemKind.EnumMember,
    textEdit: {
      range: {
        start: { line, character: character - typed.length },
        end: { line, character: character + behind },
      },
      newText,
    },
  });
  const [, kind] = kindBeingTyped.exec(before) ?? [];
  if (kind !== undefined) {
    return kinds.map((name) => ({
      ...item(name, kind, `${name} `),
      ...(editorCommands && { command: triggerSuggest }),
    }));
  }
  const [, codes] = codesBeingTyped.exec(before) ?? [];
  if (codes === undefined || reasonBegun.test(codes)) return [];
  const typed = codes.split(/[\s,]/).at(-1) as string;
  const rest = text.slice(character).split('-->', 1)[0] as string;
  const isClosed = isFrontMatter || text.includes('-->', character);
  // A `>` that the editor added as closing bracket of `<` is replaced by the end of the comment.
  const behind = !isClosed && rest.trim() === '>' ? rest.length : 0;
  const named = new Set(`${codes.slice(0, codes.length - typed.length)} ${rest}`.split(/[\s,]+/));
  return rules
    .filter(({ code, scope }) => scope !== 'config' && !named.has(code))
    .map(({ code, severity }, index) => ({
      ...item(code, typed, isClosed ? code : `${code} -->`, behind),
      detail: localised('default: {0}', severity),
      documentation: settingText(`rules.${code}`)?.replaceAll('`', '') ?? '',
      sortText: String(index).padStart(3, '0'),
    }));
}
