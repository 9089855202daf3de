/**
 * An address that Hugo links by itself: at the start of a line or behind an ASCII blank, a mark
 * or a bracket. Its path is ASCII without blanks and `*`, `<`, `\\` and `|`.
 */
const bareAddress =
  /(?<![^ \t\r\n\v\f*_~(])(?:(?:https?|ftp):\/\/|www\.)[-\w@:%.+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?][!-)+-;=-[\]-{}~]*)?/g;

/** The maximum length of a link's text in characters (CommonMark 0.31, section 6.6, for labels). */
const maxLabelLength = 999;

/**
 * Masks the marks, brackets and backticks within bare web addresses: they have no meaning to Hugo,
 * which links such addresses by default (goldmark's extension `linkify`). Marks at the end of an
 * address do not belong to it. Behind an open bracket nothing is linked, and behind a backtick all
 * may be code. Every offset stays.
 */
export function maskBareAddresses(text: string): string {
  if (!/:\/\/|www\./.test(text)) return text;
  return text.replace(bareAddress, (address, offset: number) => {
    const before = text.slice(Math.max(0, offset - maxLabelLength), offset);
    if (before.lastIndexOf('[') > before.lastIndexOf(']')) return address;
    const hidden = before.includes('`') ? /[_~]/g : /[_~[\]`]/g;
    const end = isTarget.test(before) ? endOfTarget(address) : endOfAddress(address);
    return address.slice(0, end).replace(hidden, '-') + address.slice(end);
  });
}

/** The text before the target of a link. */
const isTarget = /\]\([ \t]*$/;

/** Where a link's target ends: at the bracket that closes it (CommonMark 0.31, section 6.3). */
function endOfTarget(address: string): number {
  let open = 0;
  for (let at = 0; at < address.length; at++) {
    if (address.charAt(at) === '(') open++;
    else if (address.charAt(at) === ')' && open-- === 0) return at;
  }
  return address.length;
}

/** Where an address ends that may have punctuation and marks behind it. */
function endOfAddress(address: string): number {
  let end = address.length;
  while ('?!.,:_~'.includes(address.charAt(end - 1))) end--;
  return end;
}
