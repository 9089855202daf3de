/** A piece of a published paragraph: running text with its entities as Hugo wrote them, or a tag. */
export interface InlinePiece {
  readonly kind: 'text' | 'open' | 'close' | 'comment';
  /** The text, or the name of the tag. */
  readonly value: string;
  /** The attributes of a tag as written. */
  readonly attributes: string;
}

/** A stretch of running text: a paragraph, a heading, a tight list item, a table's cell, or code. */
export interface PublishedBlock {
  /** The block elements that it stands in, the outermost first: `['ul', 'li', 'p']`. */
  readonly path: readonly string[];
  readonly pieces: readonly InlinePiece[];
}

const inlineTags = new Set(
  'strong em code a img del br footnote input span b i u small mark kbd sub'.split(' '),
);
const voidTags = new Set(['img', 'br', 'hr', 'input']);

/** What a footnote's number and the way back to it become: a tag of their own, and nothing. */
const footnote = /<sup id="fnref.*?<\/sup>/g;
const wayBack = /(?:&#160;<a href="#fnref[^>]*>[^<]*<\/a>)+/g;

/** Takes apart the HTML that Hugo's Markdown renderer writes, which is always well formed. */
export function publishedBlocks(withFootnotes: string): PublishedBlock[] {
  const html = withFootnotes.replace(wayBack, '').replace(footnote, '<footnote>');
  const blocks: PublishedBlock[] = [];
  const path: string[] = [];
  let pieces: InlinePiece[] = [];
  const finish = () => {
    if (pieces.some(({ kind, value }) => kind !== 'text' || value.trim() !== '')) {
      blocks.push({ path: [...path], pieces });
    }
    pieces = [];
  };
  for (const match of html.matchAll(/<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g)) {
    const [all, slash, tag, attributes = ''] = match;
    if (tag === undefined) {
      pieces.push({
        kind: all.startsWith('<!--') ? 'comment' : 'text',
        value: all,
        attributes: '',
      });
    } else if (inlineTags.has(tag)) {
      pieces.push({ kind: slash === '' ? 'open' : 'close', value: tag, attributes });
    } else {
      finish();
      if (slash === '/') path.splice(path.lastIndexOf(tag));
      else if (!voidTags.has(tag)) path.push(tag);
    }
  }
  finish();
  return blocks;
}

/** The running text of a block as a reader sees it, without the marks of its emphasis. */
export function readableText({ pieces }: PublishedBlock): string {
  return pieces.map(({ kind, value }) => (kind === 'text' ? decoded(value) : '')).join('');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
  laquo: '<<',
  raquo: '>>',
  ndash: '--',
  mdash: '---',
  hellip: '...',
};

/**
 * Entities as the characters that the author typed: the typographer of Hugo's renderer writes
 * its quotation marks and dashes as entities, while the author's own come through as they are.
 */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? entity;
    return String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10));
  });
}
