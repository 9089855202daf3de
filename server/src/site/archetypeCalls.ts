import { formatGoTime, type LocalTime } from './archetypeTime';
import { hugoHumanize, hugoTitle } from './archetypeWords';

/** What a part of an action comes to. */
export interface Value {
  /** Undefined for a moment that no layout has made a text of. */
  readonly text?: string;
  /** It was made from the name of the file: still a name, or words for people to read. */
  readonly from?: 'name' | 'words';
  /** It is the moment at which the file is made. */
  readonly isNow?: boolean;
}

/** Undefined where Hugo would refuse the arguments, or their outcome is not known here. */
type Call = (args: readonly Value[], now: LocalTime) => Value | undefined;

/** The functions of Hugo that are filled in, by their names. */
export const archetypeCalls: ReadonlyMap<string, Call> = new Map([
  ['replace', replace],
  ['strings.Replace', replace],
  ['title', ofWords(hugoTitle)],
  ['strings.Title', ofWords(hugoTitle)],
  ['humanize', ofWords(hugoHumanize)],
  ['inflect.Humanize', ofWords(hugoHumanize)],
  ['lower', ofName((text) => text.toLowerCase())],
  ['strings.ToLower', ofName((text) => text.toLowerCase())],
  ['upper', ofName((text) => text.toUpperCase())],
  ['strings.ToUpper', ofName((text) => text.toUpperCase())],
  ['print', ofName((text) => text)],
  ['dateFormat', dateFormat],
  ['time.Format', dateFormat],
  ['now.Format', formatNow],
  ['time.Now.Format', formatNow],
]);

function ofWords(make: (text: string) => string | undefined): Call {
  return (args) => {
    const text = args.length === 1 ? args[0]?.text : undefined;
    const made = text === undefined ? undefined : make(text);
    if (made === undefined) return undefined;
    return args[0]?.from === undefined ? { text: made } : { text: made, from: 'words' };
  };
}

function ofName(make: (text: string) => string): Call {
  return (args) => {
    const text = args.length === 1 ? args[0]?.text : undefined;
    if (text === undefined) return undefined;
    return { text: make(text), ...(args[0]?.from && { from: args[0].from }) };
  };
}

function replace(args: readonly Value[]): Value | undefined {
  const [text, before, behind, ...others] = args.map((arg) => arg.text);
  if (text === undefined || before === undefined || behind === undefined || others.length > 0) {
    return undefined;
  }
  const replaced = { text: text.replaceAll(before, () => behind) };
  const from = args[0]?.from;
  if (from === undefined) return replaced;
  return { ...replaced, from: behind === ' ' ? 'words' : from };
}

/** Names of months and days are written in the language of the site, which is not known here. */
function dateFormat(args: readonly Value[], now: LocalTime): Value | undefined {
  const [layout, moment, ...others] = args;
  const isFormat = layout?.text !== undefined && !layout.text.startsWith(':');
  if (!isFormat || !moment?.isNow || others.length > 0) return undefined;
  return formatted(layout.text, now, false);
}

function formatNow(args: readonly Value[], now: LocalTime): Value | undefined {
  return args.length === 1 ? formatted(args[0]?.text, now, true) : undefined;
}

function formatted(layout: string | undefined, now: LocalTime, names: boolean): Value | undefined {
  const text = layout === undefined ? undefined : formatGoTime(layout, now, names);
  return text === undefined ? undefined : { text };
}
