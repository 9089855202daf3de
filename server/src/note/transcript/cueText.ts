/** What escapes stand for in WebVTT (W3C WebVTT, 6.4) and, as players have it, in SubRip. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

const voice = /<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/;

/** Who speaks, as a voice tag names it; empty where none does. */
export function speakerOf(text: string): string {
  return voice.exec(text)?.[1]?.trim() ?? '';
}

/** The words of a cue on one line, without tags, places on the screen and escapes. */
export function wordsOf(text: string): string {
  return text
    .replace(/<[^>]*>|\{\\[^}]*\}/g, '')
    .replace(/&([a-z]+);/g, (all, name: string) => entities[name] ?? all)
    .replace(/\s+/g, ' ')
    .trim();
}
