import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { localised } from '../localised';
import type { CompletionAbilities, CursorLine } from './completion';
import { continuedNumber } from './continuedNumber';
import { dashBetweenTimes, timeCharacters } from './typedTime';

const behindDash = new RegExp(`^ {0,3}\\(${timeCharacters}${dashBetweenTimes}(${timeCharacters})$`);
const behindBracket = new RegExp(
  `^ {0,3}\\(${timeCharacters}${dashBetweenTimes}${timeCharacters}\\)(\\s*)$`,
);

/**
 * What is still missing of a header whose times an author has typed, as one snippet: behind the
 * dash the end, number and title; behind the bracket number and title.
 */
export function headerRestItems(
  at: CursorLine,
  abilities: CompletionAbilities,
  wasAsked: boolean,
): CompletionItem[] {
  if (!abilities.snippets) return [];
  const end = behindDash.exec(at.before);
  if (end !== null && /^\)?\s*$/.test(at.after)) {
    const typed = end[1] ?? '';
    const stop = typed === '' ? '$1' : `\${1:${typed}}`;
    return [restItem(at, typed, `${stop})`, 2)];
  }
  const gap = behindBracket.exec(at.before);
  if (gap === null || !wasAsked || at.after.trim() !== '') return [];
  return [restItem(at, gap[1] ?? '', '', 1)];
}

/** @param token what is replaced before the cursor */
function restItem(at: CursorLine, token: string, times: string, stop: number): CompletionItem {
  const { before, after, position } = at;
  const number = continuedNumber(at.note, position.line);
  const end = before.length + after.trimEnd().length;
  return {
    label: `${times === '' ? '' : '…) '}***${number}: …***`,
    kind: CompletionItemKind.Snippet,
    detail: localised('rest of the header'),
    filterText: token.trim() === '' ? `***${number}` : token,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: {
      range: {
        start: { line: position.line, character: before.length - token.length },
        end: { line: position.line, character: end },
      },
      newText: `${times} ***${number}: \${${stop}:${localised('title')}}***`,
    },
  };
}
