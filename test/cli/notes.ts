const head = '+++\ntitle = "工作台"\ndate = "2025-04-20"\n+++\n\n';

/** A note in which nothing is found. */
export const clean = `${head}# part1: 开场
(00:00-00:10) ***1.1: 你好***
- 第一句。

(00:11-00:20) ***1.2: 再见***
- 最后一句。
`;

/** A note with one error, which only its author can mend. */
export const reversed = clean.replace('00:11-00:20', '00:20-00:11');

/** A note with one warning, which is safe to fix. */
export const emptyTag = clean.replace('+++\n\n', 'tags = ["硬件", ""]\n+++\n\n');
export const emptyTagFixed = emptyTag.replace('["硬件", ""]', '["硬件"]');

/** A note with one finding of severity information. */
export const gap = clean.replace('(00:11', '(00:15');

/** A note that formatting changes, and in which nothing is found. */
export const unformatted = clean.replace('- 第一句。\n', '- 第一句。   \n\n\n');

/** A Markdown file that is no note. */
export const post = '# 标题\n\n一篇普通的文章。\n';
