import type { Dialect, TildeMarkup } from '../markdown/inline/dialect';
import { defaultSite, type SiteMarkup } from './siteConfig';
import type { SiteValue, SiteValues } from './siteValues';

const extraNames = ['delete', 'insert', 'mark', 'subscript', 'superscript'] as const;

/**
 * What `markup.goldmark` says; what it leaves open is as Hugo has it by default.
 *
 * @param root the path of the table that `markup` stands in
 */
export function readMarkup(values: SiteValues, root: readonly string[]): SiteMarkup {
  const { markup } = defaultSite;
  const goldmark = (...path: string[]) => values.get(...root, 'markup', 'goldmark', ...path);
  const extension = (...path: string[]) => goldmark('extensions', ...path);
  const cjk = (name: string) => isOn(extension('cjk', name)) ?? false;
  const renderer = (name: string) => isOn(goldmark('renderer', name));
  const strikethrough = isOn(extension('strikethrough')) ?? markup.strikethrough;
  const extras = extraNames.filter((name) => isOn(extension('extras', name, 'enable')));
  const style = extension('cjk', 'eastasianlinebreaksstyle');
  const isTypographerOff = isOn(extension('typographer', 'disable'));
  const settings = {
    strikethrough,
    typographer: isOn(extension('typographer')) ?? !isTypographerOff,
    cjk: {
      enable: cjk('enable'),
      escapedSpace: cjk('escapedspace'),
      eastAsianLineBreaks: cjk('eastasianlinebreaks'),
      eastAsianLineBreaksStyle:
        typeof style === 'string' ? style : markup.cjk.eastAsianLineBreaksStyle,
    },
    extras,
    unsafe: renderer('unsafe') ?? markup.unsafe,
    hardWraps: renderer('hardwraps') ?? markup.hardWraps,
  };
  return { ...settings, dialect: dialectOf(settings) };
}

/**
 * With `strikethrough` on, the extras that use tildes have no effect. Without it, `delete` takes two
 * tildes, and `subscript` takes a single one, or two where `delete` is off.
 */
function dialectOf({ strikethrough, extras, cjk }: Omit<SiteMarkup, 'dialect'>): Dialect {
  const subscript: TildeMarkup = extras.includes('subscript') ? 'subscript' : 'none';
  return {
    singleTilde: strikethrough ? 'strike' : subscript,
    doubleTilde: strikethrough || extras.includes('delete') ? 'strike' : subscript,
    escapedSpace: cjk.enable && cjk.escapedSpace,
  };
}

/** What Hugo reads as a switch (`strconv.ParseBool`); undefined for a value that it refuses. */
function isOn(value: SiteValue | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === undefined) return undefined;
  if (/^(?:1|t|T|TRUE|true|True)$/.test(value)) return true;
  return /^(?:|0|f|F|FALSE|false|False)$/.test(value) ? false : undefined;
}
