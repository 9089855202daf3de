import type { Hover, Position, Range } from 'vscode-languageserver';
import type { FrontMatterBlock, Span } from '../../note/block';
import type { Note } from '../../note/note';
import { segmentOfBlock } from '../../note/sequence';
import { tomlSource } from '../../note/toml/toml';
import { tomlPlaceAt } from '../../note/toml/tomlPlace';
import type { Finding } from '../../rules/rule';
import { meaningOf } from '../frontMatterKeys';
import { localise } from '../localised';
import { rangeIn } from '../places';
import type { Markup } from './markup';
import { partHover } from './partHover';
import { segmentHover } from './segmentHover';
import { whyOf } from './why';

/** What a hover tells about, and where that stands. */
interface Told {
  readonly text: string;
  readonly range: Range;
}

/**
 * What a note tells at a position: about a segment in its header, a part in its heading, a key of
 * the front matter; and before that, why something is found there. Null for anything else.
 */
export function hover(
  note: Note,
  position: Position,
  findings: readonly Finding[],
  markup: Markup,
): Hover | null {
  const offset = note.offsetAt(position);
  const block = note.blockAt(offset);
  const within = offset - (note.offsets[block] ?? 0);
  const told = [
    ...whys(note, block, within, findings),
    ...(aboutHeader(note, block, within, markup) ?? aboutKey(note, block, within) ?? []),
  ];
  const [first] = told;
  if (first === undefined) return null;
  const value = told.map(({ text }) => text).join('\n\n');
  return { contents: { kind: markup.kind, value }, range: first.range };
}

function whys(note: Note, block: number, offset: number, findings: readonly Finding[]): Told[] {
  return findings
    .filter((finding) => finding.block === block && holds(finding, offset))
    .flatMap((finding) => {
      const why = whyOf(finding.code);
      return why === undefined
        ? []
        : [{ text: localise(why), range: rangeIn(note, block, finding) }];
    });
}

function aboutHeader(
  note: Note,
  index: number,
  offset: number,
  markup: Markup,
): Told[] | undefined {
  const block = note.blocks[index];
  if (block?.kind === 'segment' && holds(block.header.line, offset)) {
    const segment = segmentOfBlock(note.sequence, index);
    const range = rangeIn(note, index, block.header.line);
    return [{ text: segmentHover(note, segment, markup), range }];
  }
  if (block?.kind === 'part' && holds(block.heading.line, offset)) {
    const part = note.sequence.partBlocks.indexOf(index);
    const range = rangeIn(note, index, block.heading.line);
    return [{ text: partHover(note, part, markup), range }];
  }
  return undefined;
}

function aboutKey(note: Note, index: number, offset: number): Told[] | undefined {
  const block = note.blocks[index];
  if (block?.kind !== 'frontMatter' || block.format !== 'toml') return undefined;
  const { content } = block as FrontMatterBlock;
  if (!holds(content, offset)) return undefined;
  const place = tomlPlaceAt(tomlSource(block.text, content), offset);
  if (place?.kind !== 'key' && place?.kind !== 'header') return undefined;
  const path = place.kind === 'key' ? [...place.table, ...place.key] : [headerName(block, place)];
  const meaning = meaningOf(path);
  return meaning && [{ text: localise(meaning), range: rangeIn(note, index, place.token) }];
}

function headerName({ text }: FrontMatterBlock, { token }: { readonly token: Span }): string {
  return text.slice(token.start, token.end);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
