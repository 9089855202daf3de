import { decoded, type InlinePiece, type PublishedBlock } from './publishedBlocks';

/** A mark of the source: `*`, `_` or `~`. */
export interface SourceMark {
  /** In UTF-16 units. */
  readonly offset: number;
  /** Whether readers see it, or else which end of an emphasis or strikethrough it became. */
  readonly role: 'literal' | 'opening' | 'closing';
  /** How many marks that end has. */
  readonly width: number;
}

/** Where in the source a published block stands, with every `*`, `_` and `~` that it came of. */
export interface AlignedBlock {
  readonly block: PublishedBlock;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly SourceMark[];
}

/**
 * Finds the source of published blocks by their text alone, each behind the one before: whatever
 * is published stands there, apart from what became markup. Only what goes on with a table is
 * published below it, and footnotes, in a `div`, below all else. Undefined for a block that is not
 * found; what follows is looked for all the same.
 */
export function align(
  source: string,
  from: number,
  blocks: readonly PublishedBlock[],
): (AlignedBlock | undefined)[] {
  let reached = from;
  return blocks.map((block) => {
    const isCode = block.path.includes('pre');
    const pattern = isCode ? codePattern(block.pieces) : patternOf(block.pieces);
    const expression = new RegExp(`(?<![^\\s>|])${pattern}(?![^\\s|])`, 'dg');
    expression.lastIndex = block.path.includes('div') ? from : reached;
    let match = expression.exec(source);
    if (match === null) {
      expression.lastIndex = from;
      match = expression.exec(source);
    }
    if (match === null) return undefined;
    const end = match.index + match[0].length;
    if (!block.path.includes('div')) reached = Math.max(reached, end);
    return { block, start: match.index, end, marks: isCode ? [] : marksOf(match) };
  });
}

const roles = { l: 'literal', o: 'opening', c: 'closing' } as const;

/** The name of a group begins with the first letter of the role of the marks in it. */
function marksOf(match: RegExpExecArray): SourceMark[] {
  const groups = Object.entries(match.indices?.groups ?? {});
  return groups
    .flatMap(([name, span]) => {
      if (span === undefined) return [];
      const [start, end] = span;
      const role = roles[name[0] as keyof typeof roles];
      const width = end - start;
      return Array.from({ length: width }, (_, at) => ({ offset: start + at, role, width }));
    })
    .sort((a, b) => a.offset - b.offset);
}

function patternOf(pieces: readonly InlinePiece[]): string {
  let groups = 0;
  let inCode = false;
  const links: InlinePiece[] = [];
  const group = (role: keyof typeof roles, pattern: string) => `(?<${role}${groups++}>${pattern})`;

  return pieces
    .map((piece, index) => {
      if (piece.kind === 'text') {
        const text = index === 0 ? piece.value.trimStart() : piece.value;
        const rest = index === pieces.length - 1 ? text.trimEnd() : text;
        const plain = inCode || links.some((link) => isAutolink(pieces, link));
        return charactersOf(decoded(rest))
          .map((character) => (plain ? plainPattern(character) : textPattern(character)))
          .join('');
      }
      return piece.kind === 'comment' ? '<[^>]*>' : tagPattern(piece);
    })
    .join('');

  function textPattern(character: string): string {
    if (character === '*' || character === '_') {
      const code = character.charCodeAt(0);
      return `(?:\\\\[${character}]|&#${code};|${group('l', `[${character}]`)})`;
    }
    if (character === '~') return `(?:\\\\~|${group('l', '~')})`;
    if (character === '&') return '\\\\?&(?:amp;)?';
    if (character === '\n') return '[ \\t]*\\r?\\n[ \\t>]*';
    return /[!-/:-@[-`{-~]/.test(character) ? `\\\\?${escaped(character)}` : escaped(character);
  }

  function tagPattern(piece: InlinePiece): string {
    const opens = piece.kind === 'open';
    switch (piece.value) {
      case 'strong':
        return group(opens ? 'o' : 'c', '\\*\\*|__');
      case 'em':
        return group(opens ? 'o' : 'c', '[*_]');
      case 'del':
        return group(opens ? 'o' : 'c', '~~?');
      case 'code':
        inCode = opens;
        return opens ? '`+[ \\r\\n]?' : '[ \\r\\n]?`+';
      case 'br':
        return '(?: *|\\\\)';
      case 'img':
        return '!\\[[\\s\\S]*?\\](?:\\([^)]*\\)|\\[[^\\]]*\\])?';
      case 'a':
        return linkPattern(piece, opens);
      case 'footnote':
        return '\\[\\^[^\\]]+\\]';
      case 'input':
        return '\\[[ xX]\\]';
      default:
        return '';
    }
  }

  function linkPattern(piece: InlinePiece, opens: boolean): string {
    if (opens) links.push(piece);
    const link = opens ? piece : links.pop()!;
    if (isAutolink(pieces, link)) return opens ? '<?' : '>?';
    return opens ? '\\[' : '\\](?:\\([^)\\r\\n]*\\)|\\[[^\\]]*\\])?';
  }
}

/** Whether a link shows its own address, so that no mark in it was meant as emphasis. */
function isAutolink(pieces: readonly InlinePiece[], link: InlinePiece): boolean {
  const [, address = ''] = /href="([^"]*)"/.exec(link.attributes) ?? [];
  const shown = pieces[pieces.indexOf(link) + 1]?.value ?? '';
  return shown !== '' && decoded(decodeURI(address)).endsWith(decoded(shown));
}

function codePattern(pieces: readonly InlinePiece[]): string {
  const text = pieces.map(({ kind, value }) => (kind === 'text' ? decoded(value) : '')).join('');
  return text
    .trim()
    .split(/\s+/)
    .map((word) => charactersOf(word).map(plainPattern).join(''))
    .join('[\\s>]+');
}

function plainPattern(character: string): string {
  return /\s/.test(character) ? '\\s[ \\t>]*' : escaped(character);
}

function charactersOf(text: string): string[] {
  return text.split('');
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}
