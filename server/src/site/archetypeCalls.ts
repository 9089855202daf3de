import { formatGoTime, type LocalTime } from './archetypeTime';
import { goLower, goUpper, hugoHumanize, hugoTitle } from './archetypeWords';

/** The value of an expression in an action. */
export interface Value {
  /** Undefined for an unformatted moment. */
  readonly text?: string;
  /** Derived from the file's name: a name itself, or words for people to read. */
  readonly from?: 'name' | 'words';
  /** Whether it is the moment at which the file is created. */
  readonly isNow?: boolean;
}

/** Undefined for arguments that Hugo rejects or that are unsupported. */
type Call = (args: readonly Value[], now: LocalTime) => Value | undefined;

/** The supported functions of Hugo by name. */
export const archetypeCalls: ReadonlyMap<string, Call> = new Map([
  ['replace', replace],
  ['strings.Replace', replace],
  ['title', ofWords(hugoTitle)],
  ['strings.Title', ofWords(hugoTitle)],
  ['humanize', ofWords(hugoHumanize)],
  ['inflect.Humanize', ofWords(hugoHumanize)],
  ['lower', ofName(goLower)],
  ['strings.ToLower', ofName(goLower)],
  ['upper', ofName(goUpper)],
  ['strings.ToUpper', ofName(goUpper)],
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

function ofName(make: (text: string) => string | undefined): Call {
  return (args) => {
    const text = args.length === 1 ? args[0]?.text : undefined;
    const made = text === undefined ? undefined : make(text);
    if (made === undefined) return undefined;
    return { text: made, ...(args[0]?.from && { from: args[0].from }) };
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

/** Without names of months and days: Hugo writes them in the site's language, which is unknown. */
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
