/** A piece of an archetype. */
export interface ArchetypePiece {
  /**
   * `action`: an action that may be an expression. `block`: a statement, such as `{{ if … }}` with
   * everything up to its `{{ end }}`.
   */
  readonly kind: 'text' | 'action' | 'block';
  /** With its braces. */
  readonly source: string;
  /** The content of the braces; of a block, that of its first action. Empty for text. */
  readonly code: string;
}

/** An action and its offsets, in UTF-16 code units. */
interface Action {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly isComment: boolean;
  readonly trimsBefore: boolean;
  readonly trimsBehind: boolean;
}

/**
 * Splits an archetype into text and actions (Go, package text/template); omits comments. Hugo leaves shortcodes
 * alone, but fills in actions within them. White space that an action trims (`{{-`) is removed. An
 * unclosed action extends to the end of the text and has no code.
 */
export function archetypePieces(source: string): ArchetypePiece[] {
  const actions = actionsOf(source);
  const lastOf = lastOfBlocks(actions);
  const pieces: ArchetypePiece[] = [];
  let at = 0;
  let trims = false;
  const addText = (end: number, trimsEnd: boolean) => {
    const text = trimmed(source, at, end, trims, trimsEnd);
    if (text !== '') pieces.push({ kind: 'text', source: text, code: '' });
  };
  for (const action of actions) {
    if (action.start < at) continue;
    addText(action.start, action.trimsBefore);
    const last = lastOf.get(action) ?? action;
    if (!action.isComment) {
      const kind = isStatement(action) ? 'block' : 'action';
      pieces.push({ kind, source: source.slice(action.start, last.end), code: action.code });
    }
    at = last.end;
    trims = last.trimsBehind;
  }
  addText(source.length, false);
  return pieces;
}

function actionsOf(source: string): Action[] {
  const actions: Action[] = [];
  for (let at = source.indexOf('{{'); at !== -1; ) {
    const isShortcode = /[<%]/.test(source[at + 2] ?? '');
    if (!isShortcode) actions.push(actionAt(source, at));
    at = source.indexOf('{{', isShortcode ? at + 3 : (actions.at(-1)?.end ?? source.length));
  }
  return actions;
}

function actionAt(source: string, start: number): Action {
  const trimsBefore = /^-\s/.test(source.slice(start + 2, start + 4));
  const inner = start + (trimsBefore ? 4 : 2);
  const comment = source.startsWith('/*', inner) ? endOfComment(source, inner) : undefined;
  const close = comment?.close ?? closeOfAction(source, inner);
  const isComment = comment?.isValid === true;
  if (close === -1) {
    const end = source.length;
    return { start, end, code: '', isComment: false, trimsBefore, trimsBehind: false };
  }
  const trimsBehind = /\s-$/.test(source.slice(Math.max(close - 2, inner), close));
  const code = source.slice(inner, trimsBehind ? close - 1 : close).trim();
  return { start, end: close + 2, code, isComment, trimsBefore, trimsBehind };
}

/** The closing braces of a comment; to Hugo it is one only if they, or ` -}}`, follow at once. */
function endOfComment(source: string, from: number): { close: number; isValid: boolean } {
  const end = source.indexOf('*/', from + 2);
  const close = end === -1 ? -1 : source.indexOf('}}', end);
  return { close, isValid: close !== -1 && /^(?:\s-)?$/.test(source.slice(end + 2, close)) };
}

/** The offset of the braces that close an action, outside of quotes. -1 if it is unclosed. */
function closeOfAction(source: string, from: number): number {
  let quote = '';
  for (let at = from; at < source.length; at++) {
    const sign = source[at] as string;
    if (quote === '' && sign === '}' && source[at + 1] === '}') return at;
    if (quote === '' && /["'`]/.test(sign)) quote = sign;
    else if (quote !== '' && sign === '\\' && quote !== '`') at++;
    else if (sign === quote) quote = '';
  }
  return -1;
}

const opensBlock = /^(?:if|with|range|block|define)\b/;
const statement = /^(?:if|with|range|block|define|else|end|break|continue|template)\b/;

function isStatement({ code }: Action): boolean {
  return statement.test(code);
}

/** From the first to the last action of each block; unclosed blocks are not in it. */
function lastOfBlocks(actions: readonly Action[]): ReadonlyMap<Action, Action> {
  const lasts = new Map<Action, Action>();
  const open: Action[] = [];
  for (const action of actions) {
    if (action.isComment) continue;
    if (opensBlock.test(action.code)) open.push(action);
    const first = /^end\b/.test(action.code) ? open.pop() : undefined;
    if (first !== undefined) lasts.set(first, action);
  }
  return lasts;
}

/** `text.slice(from, to)`, optionally without the white space at its start or end. */
function trimmed(text: string, from: number, to: number, start: boolean, end: boolean): string {
  const isSpace = (at: number) => /[ \t\r\n]/.test(text[at] ?? '');
  let [first, last] = [from, to];
  while (start && first < last && isSpace(first)) first++;
  while (end && last > first && isSpace(last - 1)) last--;
  return text.slice(first, last);
}
