import type { Hover, Position, Range } from 'vscode-languageserver';
import type { Span } from '../../base/span';
import type { Finding } from '../../editing/finding';
import type { TranscriptResult } from '../../editing/transcriptFile';
import { languageOf } from '../../frontMatter/language';
import { sourceOf } from '../../frontMatter/readFrontMatter';
import type { TermKeys } from '../../frontMatter/terms';
import { localise } from '../../l10n/localised';
import { type Message, message } from '../../l10n/message';
import type { FrontMatterBlock } from '../../note/block';
import type { Note } from '../../note/note';
import { partOfBlock, segmentOfBlock } from '../../note/sequence/sequence';
import { ruleOf } from '../../rules';
import { spokenBetween } from '../../transcript/spoken';
import { unusableMedia } from '../episode/documentLinks';
import { meaningOf } from '../frontMatterKeys';
import { rangeIn } from '../ranges';
import type { Markup } from './hoverMarkup';
import { partHover } from './partHover';
import { segmentHover } from './segmentHover';

/** A section of a hover, and the range that it is about. */
interface HoverSection {
  readonly text: string;
  readonly range: Range;
}

/** Data for a hover from outside of the note. */
export interface HoverFacts {
  /** The URI of the note. */
  readonly uri: string;
  readonly findings: readonly Finding[];
  /** The keys of front matter that hold terms in the note's site. */
  readonly termKeys?: TermKeys;
  /** Reads the transcript of the episode. Called only where the hover needs it. */
  readonly transcript: () => Promise<TranscriptResult>;
}

/** Maximum length of the transcript of a segment, in UTF-16 code units. */
const maxQuoteLength = 600;

/**
 * The hover at a position: the rationales of findings, followed by the facts and transcript of a
 * segment on its header, the facts of a part on its heading, or the meaning of a front matter key.
 * Null where there is none of these.
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
  const sections = [
    ...rationaleSections(note, block, within, facts.findings),
    ...(await headerSections(note, block, within, facts, markup)),
    ...(await keySections(note, block, within, facts)),
  ];
  const [first] = sections;
  if (first === undefined) return null;
  const value = sections.map(({ text }) => text).join('\n\n');
  return { contents: { kind: markup.kind, value }, range: first.range };
}

function rationaleSections(
  note: Note,
  block: number,
  offset: number,
  findings: readonly Finding[],
): HoverSection[] {
  return findings
    .filter((finding) => finding.block === block && holds(finding, offset))
    .flatMap((finding) => {
      const rationale = ruleOf(finding.code)?.rationale;
      return rationale === undefined
        ? []
        : [{ text: localise(rationale), range: rangeIn(note, block, finding) }];
    });
}

async function headerSections(
  note: Note,
  index: number,
  offset: number,
  facts: HoverFacts,
  markup: Markup,
): Promise<HoverSection[]> {
  const block = note.blocks[index];
  if (block?.kind === 'segment' && holds(block.header.line, offset)) {
    const segment = segmentOfBlock(note.sequence, index);
    if (segment === undefined) return [];
    const range = rangeIn(note, index, block.header.line);
    const sections = [{ text: segmentHover(note, segment, markup), range }];
    const { transcript } = await facts.transcript();
    const spoken =
      transcript?.kind === 'speech'
        ? spokenBetween(transcript, segment.start, segment.end, maxQuoteLength)
        : '';
    return spoken === '' ? sections : [...sections, { text: markup.quote(spoken), range }];
  }
  if (block?.kind === 'part' && holds(block.heading.line, offset)) {
    const part = partOfBlock(note.sequence, index);
    if (part === undefined) return [];
    const range = rangeIn(note, index, block.heading.line);
    return [{ text: partHover(note, part, markup), range }];
  }
  return [];
}

async function keySections(
  note: Note,
  index: number,
  offset: number,
  facts: HoverFacts,
): Promise<HoverSection[]> {
  const block = note.blocks[index];
  if (block?.kind !== 'frontMatter' || !holds(block.content, offset)) return [];
  const place = languageOf(block).placeAt(sourceOf(block), offset);
  if (place?.kind !== 'key' && place?.kind !== 'header') return [];
  const path = place.kind === 'key' ? [...place.table, ...place.key] : [headerName(block, place)];
  const meaning = meaningOf(path, facts.termKeys);
  if (meaning === undefined) return [];
  const range = rangeIn(note, index, place.token);
  const problem = await problemOf(note, path.join('.').toLowerCase(), facts);
  return [meaning, problem].flatMap((text) => (text ? [{ text: localise(text), range }] : []));
}

/** The message why the file or URL named by a key, given in lower case, cannot be used. */
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
