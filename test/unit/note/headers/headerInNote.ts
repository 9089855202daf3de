import { Note } from '../../../../server/src/note/note';
import { fixedText, tellAll } from '../../rules/ruleText';

/** A note in which the second header is written in some way. */
export const noteWith = (header: string) => `# part1: 晾晒
(00:00-00:19) ***1.1: 翻面***
- 一天两次。

${header}
- 看颜色。

(00:28-00:40) ***1.3: 收起来***
- 装罐。
`;

export const proper = '(00:19-00:28) ***1.2: 晒透***';

/** Where the outline has the second header, what is found in the note, and what mending makes of it. */
export function meaning(header: string) {
  const text = noteWith(header);
  const note = Note.read(text);
  return {
    isHeader: note.lines.some((line, at) => line === 4 && note.blocks[at]?.kind === 'segment'),
    codes: tellAll(text).map(({ code }) => code),
    fixed: fixedText(text),
  };
}
