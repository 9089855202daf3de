/** The keys beside a key, and what a Chinese input method writes for it. */
const nearbyKeys: Readonly<Record<string, string>> = {
  '(': '9)*（',
  ')': '0(）',
  ':': ';：l',
  '-': '0=_－',
  '*': '8&(＊',
  '.': ',/。',
  '0': '9-o',
  '1': '2`',
  '2': '13',
  '3': '24',
  '4': '35',
  '5': '46',
  '6': '57',
  '7': '68',
  '8': '79',
  '9': '80',
};

/**
 * All ways to mistype a single character of a header: it is left out, doubled, swapped with the
 * next one, or a key beside it is hit. Each result differs from the header and is listed once.
 */
export function typosOf(header: string): readonly string[] {
  const typos = new Set<string>();
  for (let at = 0; at < header.length; at++) {
    const [before, sign, behind] = [header.slice(0, at), header.charAt(at), header.slice(at + 1)];
    typos.add(before + behind);
    typos.add(before + sign + sign + behind);
    typos.add(before + behind.charAt(0) + sign + behind.slice(1));
    for (const key of nearbyKeys[sign] ?? '') typos.add(before + key + behind);
  }
  typos.delete(header);
  return [...typos];
}
