/** What follows a bare text in the sentence about it. */
const quoteAdvice = 'needs quotes if it is text; JSON cannot read it otherwise';

/**
 * Slips in JSON front matter by their kind: the text, the place and the sentence of the one finding,
 * and what its first fix makes of the text.
 */
export const jsonSlips: Readonly<
  Record<string, readonly [source: string, at: string, says: string, fixed: string | undefined][]>
> = {
  comments: [
    [
      '{\n  // 标题\n  "title": "A"\n}',
      '// 标题',
      'JSON has no comments, and Hugo fails on this one',
      '{\n  "title": "A"\n}',
    ],
    [
      '{"title": "A", /* b */ "p": 1}',
      '/* b */',
      'JSON has no comments, and Hugo fails on this one',
      '{"title": "A", "p": 1}',
    ],
    [
      '{\n"title": "A" # b\n}',
      '# b',
      'JSON has no comments, and Hugo fails on this one',
      '{\n"title": "A"\n}',
    ],
    // Without the comment no brace would be left to close the front matter.
    [
      '{"title": "A" // b }',
      '// b }',
      'JSON has no comments, and Hugo fails on this one',
      undefined,
    ],
  ],
  'quotation marks': [
    [
      '{"title": “AI”}',
      '“AI”',
      '“AI” stands in typographic quotes; JSON wants "AI"',
      '{"title": "AI"}',
    ],
    [
      "{\n'title': 1}",
      "'title'",
      '\'title\' stands in single quotes; JSON wants "title"',
      '{\n"title": 1}',
    ],
    [
      '{"title": \'it\\\'s "it"\'}',
      "'it\\'s \"it\"'",
      '\'it\\\'s "it"\' stands in single quotes; JSON wants "it\'s \\"it\\""',
      '{"title": "it\'s \\"it\\""}',
    ],
    [
      '{"title": 「标题」}',
      '「标题」',
      '「标题」 stands in typographic quotes; JSON wants "标题"',
      '{"title": "标题"}',
    ],
    [
      '{"title": "他说"你好"了"}',
      '"',
      'This quote ends the text "他说"; within a text it is written \\"',
      '{"title": "他说\\"你好\\"了"}',
    ],
  ],
  colons: [
    ['{"title"： "A"}', '：', '"title" needs ":" instead of "："', '{"title": "A"}'],
    ['{"title" = "A"}', '=', '"title" needs ":" instead of "="', '{"title": "A"}'],
    ['{"title"=>"A"}', '=>', '"title" needs ":" instead of "=>"', '{"title": "A"}'],
    ['{"title" "A"}', '"A"', 'A ":" is missing between "title" and its value', '{"title": "A"}'],
  ],
  commas: [
    [
      '{"a": 1，"b": 2}',
      '，',
      'Entries and items are separated by "," in JSON, not by "，"',
      '{"a": 1, "b": 2}',
    ],
    [
      '{"a": ["甲"、"乙"]}',
      '、',
      'Entries and items are separated by "," in JSON, not by "、"',
      '{"a": ["甲", "乙"]}',
    ],
    ['{\n"a": 1\n"b": 2\n}', '"b"', 'A comma is missing before "b"', '{\n"a": 1,\n"b": 2\n}'],
    ['{"a": ["b" "c"]}', '"c"', 'A comma is missing before "c"', '{"a": ["b", "c"]}'],
    ['{"a": 1,}', ',', 'There is a comma too many here', '{"a": 1}'],
    ['{"a": ["b",\n]}', ',', 'There is a comma too many here', '{"a": ["b"\n]}'],
    ['{"a": [1,，2]}', '，', 'There is a comma too many here', '{"a": [1,2]}'],
    ['{"a": 1,, "b": 2}', ',', 'There is a comma too many here', '{"a": 1, "b": 2}'],
  ],
  'keys and values without quotes': [
    ['{\ntitle: "A"}', 'title', 'The key title needs quotes in JSON', '{\n"title": "A"}'],
    ['{\n标题："A"}', '标题', 'The key 标题 needs quotes in JSON', '{\n"标题": "A"}'],
    ['{"title": 新 闻}', '新 闻', `新 闻 ${quoteAdvice}`, '{"title": "新 闻"}'],
    ['{"date": 2025-04-20}', '2025-04-20', `2025-04-20 ${quoteAdvice}`, '{"date": "2025-04-20"}'],
    ['{"duration": 75:20}', '75:20', `75:20 ${quoteAdvice}`, '{"duration": "75:20"}'],
    [
      '{"media": https://x.org/a}',
      'https://x.org/a',
      `https://x.org/a ${quoteAdvice}`,
      '{"media": "https://x.org/a"}',
    ],
    ['{"tags": [AI, 手机]}', 'AI', `AI ${quoteAdvice}`, '{"tags": ["AI", 手机]}'],
    ['{"a": None}', 'None', `None ${quoteAdvice}`, undefined],
    ['{"draft": True}', 'True', 'True must be written in lower case in JSON', '{"draft": true}'],
  ],
  numbers: [
    ['{"weight": 007}', '007', '007 is no number that JSON knows', '{"weight": 7}'],
    ['{"weight": +1}', '+1', '+1 is no number that JSON knows', '{"weight": 1}'],
    ['{"weight": .5}', '.5', '.5 is no number that JSON knows', '{"weight": 0.5}'],
    ['{"weight": 1.}', '1.', '1. is no number that JSON knows', '{"weight": 1}'],
  ],
  'what is missing': [
    ['{"a": , "b": 1}', '"a":', '"a" has no value', undefined],
    ['{"a"}', '"a"', '"a" has no value', undefined],
    ['{"tags": ["a"}', '[', 'The list of "tags" has no closing "]"', '{"tags": ["a"]}'],
    [
      '{"tags": ["a",\n"b": 1}',
      '[',
      'The list of "tags" has no closing "]"',
      '{"tags": ["a"],\n"b": 1}',
    ],
    [
      '{"tags": ["a"\n"b": 1}',
      '[',
      'The list of "tags" has no closing "]"',
      '{"tags": ["a"],\n"b": 1}',
    ],
    [
      '{\n"a": "b\n"c": 1\n"d": "\n}',
      '"b',
      'The string that begins with "b has no closing quotes',
      undefined,
    ],
  ],
  'what stands behind a value': [
    ['{"a": "b" c}', 'c', 'c stands behind the value of "a", where nothing may follow', undefined],
    ['{"a": "b": "c"}', ':', 'JSON does not expect ":" here', undefined],
  ],
  'characters within a text': [
    [
      '{"path": "C:\\path"}',
      '\\p',
      '\\p means nothing in a JSON string; a plain backslash is "\\\\"',
      '{"path": "C:\\\\path"}',
    ],
    [
      '{"title": "A\tB"}',
      '\t',
      'An invisible control character (U+0009) must not stand in JSON',
      '{"title": "A\\tB"}',
    ],
    [
      '{"title": "A\0B"}',
      '\0',
      'An invisible control character (U+0000) must not stand in JSON',
      '{"title": "AB"}',
    ],
    [
      '{"title": "一\n二\r\n三"}',
      '"一',
      'The text that begins with "一 goes on in the next line; in JSON a line end within a text is \\n',
      '{"title": "一\\n二\\n三"}',
    ],
  ],
  'characters that look like others': [
    [
      '{"title":\u3000"A"}',
      '\u3000',
      'The blank U+3000 is no space that JSON knows',
      '{"title": "A"}',
    ],
    ['{"p": ｛"a": 1｝}', '｛', '"｛" must be "{" in JSON', '{"p": {"a": 1}}'],
    ['{"tags": ["a"］}', '］', '"］" must be "]" in JSON', '{"tags": ["a"]}'],
  ],
  'what Hugo reads otherwise': [
    [
      '{"Title": "A", "title": "B"}',
      '"title"',
      '"title" is set a second time here, and Hugo takes only one of the two',
      undefined,
    ],
    [
      '{"id": 9007199254740993}',
      '9007199254740993',
      '9007199254740993 has more digits than Hugo reads in JSON; it becomes 9007199254740992',
      '{"id": "9007199254740993"}',
    ],
    ['{"a": [1e999]}', '1e999', '1e999 is beyond the numbers that Hugo can read', undefined],
    [
      '{"title": "\\ud83d!"}',
      '\\ud83d',
      '\\ud83d is half of a character, which Hugo reads as "\ufffd"',
      undefined,
    ],
  ],
};
