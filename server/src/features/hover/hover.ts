import type { Hover, Position, Range } from 'vscode-languageserver';
import type { Span } from '../../base/span';
import type { Finding } from '../../editing/finding';
import { tomlSource } from '../../frontMatter/readFrontMatter';
import type { TermKeys } from '../../frontMatter/terms';
import { localise } from '../../l10n/localised';
import { type Message, message } from '../../l10n/message';
import type { FrontMatterBlock } from '../../note/block';
import type { Note } from '../../note/note';
import { partOfBlock, segmentOfBlock } from '../../note/sequence/sequence';
import { ruleOf } from '../../rules';
import { tomlPlaceAt } from '../../toml/tomlCursor';
import { spokenBetween } from '../../transcript/spoken';
import { unusableMedia } from '../episode/documentLinks';
import type { TranscriptOfNote } from '../episode/transcriptFile';
import { meaningOf } from '../frontMatterKeys';
import { rangeIn } from '../ranges';
import type { Markup } from './hoverMarkup';
import { partHover } from './partHover';
import { segmentHover } from './segmentHover';

/** What a hover tells about, and where that stands. */
interface Told {
  readonly text: string;
  readonly range: Range;
}

/** What a hover knows beside the note. */
export interface HoverFacts {
  /** The note's own. */
  readonly uri: string;
  readonly findings: readonly Finding[];
  /** The keys of front matter that hold terms in the note's site. */
  readonly termKeys?: TermKeys;
  /** Reads what is said in the episode. Asked only if it is shown. */
  readonly transcript: () => Promise<TranscriptOfNote>;
}

/** So much of what is said in a segment is shown. UTF-16 code units. */
const mostSaid = 600;

/**
 * What a note tells at a position: about a segment in its header, and what is said in it; a part in
 * its heading; a key of the front matter; and before that, why something is found there. Null for
 * anything else.
 */
export async function hover(
  note: Note,
  position: Position,
  facts: HoverFacts,
  markup: Markup,
): Promise<Hover | null> {
  const offset = note.offsetAt(position);
  const block = note.blockAt(offset);
  const within = offset - (note.offsets[block] ?? 0);
  const told = [
    ...rationales(note, block, within, facts.findings),
    ...(await aboutHeader(note, block, within, facts, markup)),
    ...(await aboutKey(note, block, within, facts)),
  ];
  const [first] = told;
  if (first === undefined) return null;
  const value = told.map(({ text }) => text).join('\n\n');
  return { contents: { kind: markup.kind, value }, range: first.range };
}

function rationales(
  note: Note,
  block: number,
  offset: number,
  findings: readonly Finding[],
): Told[] {
  return findings
    .filter((finding) => finding.block === block && holds(finding, offset))
    .flatMap((finding) => {
      const rationale = ruleOf(finding.code)?.rationale;
      return rationale === undefined
        ? []
        : [{ text: localise(rationale), range: rangeIn(note, block, finding) }];
    });
}

async function aboutHeader(
  note: Note,
  index: number,
  offset: number,
  facts: HoverFacts,
  markup: Markup,
): Promise<Told[]> {
  const block = note.blocks[index];
  if (block?.kind === 'segment' && holds(block.header.line, offset)) {
    const segment = segmentOfBlock(note.sequence, index);
    if (segment === undefined) return [];
    const range = rangeIn(note, index, block.header.line);
    const told = [{ text: segmentHover(note, segment, markup), range }];
    const { transcript } = await facts.transcript();
    const said =
      transcript?.kind === 'speech'
        ? spokenBetween(transcript, segment.start, segment.end, mostSaid)
        : '';
    return said === '' ? told : [...told, { text: markup.quote(said), range }];
  }
  if (block?.kind === 'part' && holds(block.heading.line, offset)) {
    const part = partOfBlock(note.sequence, index);
    if (part === undefined) return [];
    const range = rangeIn(note, index, block.heading.line);
    return [{ text: partHover(note, part, markup), range }];
  }
  return [];
}

async function aboutKey(
  note: Note,
  index: number,
  offset: number,
  facts: HoverFacts,
): Promise<Told[]> {
  const block = note.blocks[index];
  if (block?.kind !== 'frontMatter' || block.format !== 'toml') return [];
  const { content } = block as FrontMatterBlock;
  if (!holds(content, offset)) return [];
  const place = tomlPlaceAt(tomlSource(block.text, content), offset);
  if (place?.kind !== 'key' && place?.kind !== 'header') return [];
  const path = place.kind === 'key' ? [...place.table, ...place.key] : [headerName(block, place)];
  const meaning = meaningOf(path, facts.termKeys);
  if (meaning === undefined) return [];
  const range = rangeIn(note, index, place.token);
  const problem = await problemOf(note, path.join('.').toLowerCase(), facts);
  return [meaning, problem].flatMap((text) => (text ? [{ text: localise(text), range }] : []));
}

/** Why what a key names cannot be used. */
async function problemOf(
  note: Note,
  key: string,
  { uri, transcript }: HoverFacts,
): Promise<Message | undefined> {
  if (key === 'params.transcript') return (await transcript()).problem;
  return key === 'params.media' && unusableMedia(note, uri) !== undefined
    ? message('This is neither an http(s) URL nor a path beside the note')
    : undefined;
}

function headerName({ text }: FrontMatterBlock, { token }: { readonly token: Span }): string {
  return text.slice(token.start, token.end);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
