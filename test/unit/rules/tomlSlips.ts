/** What follows a bare text in the sentence about it. */
export const quoteAdvice = 'needs quotes if it is text; TOML cannot read it otherwise';

/**
 * Slips in front matter by their kind: its lines, the place and the sentence of the one finding, and
 * what its first fix makes of the lines.
 */
export const tomlSlips: Readonly<
  Record<string, readonly [content: string, at: string, says: string, fixed: string | undefined][]>
> = {
  'typographic quotes': [
    [
      'title = “AI”\n',
      '“AI”',
      '“AI” stands in typographic quotes; TOML wants "AI"',
      'title = "AI"\n',
    ],
    [
      'title = "AI”\n',
      '"AI”',
      '"AI” stands in typographic quotes; TOML wants "AI"',
      'title = "AI"\n',
    ],
    [
      'tags = ["甲”, "乙"]\n',
      '"甲”',
      '"甲” stands in typographic quotes; TOML wants "甲"',
      'tags = ["甲", "乙"]\n',
    ],
    [
      'tags = ["甲", “乙”]\n',
      '“乙”',
      '“乙” stands in typographic quotes; TOML wants "乙"',
      'tags = ["甲", "乙"]\n',
    ],
    [
      '“标题” = "x"\n',
      '“标题”',
      '“标题” stands in typographic quotes; TOML wants "标题"',
      '"标题" = "x"\n',
    ],
    [
      'title = 「标题」\n',
      '「标题」',
      '「标题」 stands in typographic quotes; TOML wants "标题"',
      'title = "标题"\n',
    ],
    [
      'title = “说"好"”\n',
      '“说"好"”',
      '“说"好"” stands in typographic quotes; TOML wants \'说"好"\'',
      'title = \'说"好"\'\n',
    ],
  ],
  'quotation marks that belong to the text': [
    ['title = “甲”和“乙”\n', '“甲”和“乙”', `“甲”和“乙” ${quoteAdvice}`, 'title = "“甲”和“乙”"\n'],
  ],
  'another sign than "="': [
    ['title: "x"\n', ':', '"title: "x"" needs "=" instead of ":"', 'title = "x"\n'],
    ['title: 新闻\n', ':', '"title: 新闻" needs "=" instead of ":"', 'title = "新闻"\n'],
    ['标题：好\n', '：', '"标题：好" needs "=" instead of "："', '"标题" = "好"\n'],
    ['title＝"x"\n', '＝', '"title＝"x"" needs "=" instead of "＝"', 'title = "x"\n'],
    ['tags: [\n  "a"]\n', ':', '"tags: [" needs "=" instead of ":"', 'tags = [\n  "a"]\n'],
    ['p = {a: 1}\n', ':', '"a:" needs "=" instead of ":"', 'p = {a = 1}\n'],
    ['title:\nx = 1\n', ':', '"title:" needs "=" instead of ":"', undefined],
  ],
  'a missing half': [
    ['foo=\nbar = 1\n', 'foo=', 'foo has no value', undefined],
    ['foo = # 待定\n', 'foo =', 'foo has no value', undefined],
    ['foo\nbar = 1\n', 'foo', '"foo" is no TOML: it has no "=" and a value after it', undefined],
    ['= 3\n', '= 3', '"= 3" has no key before the "="', undefined],
  ],
  'a key that needs quotes': [
    [
      '标题 = "x"\n',
      '标题',
      'The key 标题 needs quotes: without them TOML takes only A-Z, a-z, 0-9, "_" and "-"',
      '"标题" = "x"\n',
    ],
    [
      'a.时长 = 1\n',
      '时长',
      'The key 时长 needs quotes: without them TOML takes only A-Z, a-z, 0-9, "_" and "-"',
      'a."时长" = 1\n',
    ],
    [
      '[参数]\nx = 1\n',
      '参数',
      'The key 参数 needs quotes: without them TOML takes only A-Z, a-z, 0-9, "_" and "-"',
      '["参数"]\nx = 1\n',
    ],
  ],
  'a value that needs quotes': [
    ['title = 新 闻 # 注\n', '新 闻', `新 闻 ${quoteAdvice}`, 'title = "新 闻" # 注\n'],
    ['title = C# 入门\n', 'C# 入门', `C# 入门 ${quoteAdvice}`, 'title = "C# 入门"\n'],
    ['title = 3D 打印\n', '3D 打印', `3D 打印 ${quoteAdvice}`, 'title = "3D 打印"\n'],
    ['title = 5 个\n', '5 个', `5 个 ${quoteAdvice}`, 'title = "5 个"\n'],
    ['duration = 75:20\n', '75:20', `75:20 ${quoteAdvice}`, 'duration = "75:20"\n'],
    [
      'tags = ["a", open source]\n',
      'open source',
      `open source ${quoteAdvice}`,
      'tags = ["a", "open source"]\n',
    ],
    ['tags = 【"a"】\n', '【"a"】', `【"a"】 ${quoteAdvice}`, undefined],
    ['draft = True\n', 'True', 'True must be written in lower case in TOML', 'draft = true\n'],
  ],
  'a date that the parser cannot read': [
    [
      'date = 2025-4-20\n',
      '2025-4-20',
      '2025-4-20 is no date that TOML knows; dates are written like 2025-04-20',
      'date = 2025-04-20\n',
    ],
    [
      'date = 2025年4月2日\n',
      '2025年4月2日',
      '2025年4月2日 is no date that TOML knows; dates are written like 2025-04-20',
      'date = 2025-04-02\n',
    ],
    [
      'lastmod = 2025/4/2 9:05\n',
      '2025/4/2 9:05',
      '2025/4/2 9:05 is no date that TOML knows; dates are written like 2025-04-20',
      'lastmod = 2025-04-02 09:05:00\n',
    ],
    [
      'date = 2025-02-30\n',
      '2025-02-30',
      '2025-02-30 is no date that TOML knows; dates are written like 2025-04-20',
      undefined,
    ],
  ],
  commas: [
    [
      'tags = ["a"，"b"]\n',
      '，',
      'Items are separated by "," in TOML, not by "，"',
      'tags = ["a", "b"]\n',
    ],
    [
      'tags = [1、 2]\n',
      '、',
      'Items are separated by "," in TOML, not by "、"',
      'tags = [1, 2]\n',
    ],
    [
      'tags = [\n  "a"\n  "b"\n]\n',
      '"b"',
      'A comma is missing before "b"',
      'tags = [\n  "a",\n  "b"\n]\n',
    ],
    ['tags = ["a",, "b"]\n', ',', 'There is a comma too many here', 'tags = ["a", "b"]\n'],
    ['tags = [、"b"]\n', '、', 'There is a comma too many here', 'tags = ["b"]\n'],
    ['n = 1,\n', ',', 'There is a comma too many here', 'n = 1\n'],
  ],
  'what is never closed': [
    [
      'tags = [\n  "a",\n  "b"\n\ndate = "x"\n',
      '[',
      'The list of tags has no closing "]"',
      'tags = [\n  "a",\n  "b"\n]\n\ndate = "x"\n',
    ],
    [
      'tags = ["a", # 注\n  "b",\r\n[params]\r\n',
      '[',
      'The list of tags has no closing "]"',
      'tags = ["a", # 注\n  "b",\n]\r\n[params]\r\n',
    ],
    ['tags = ["a"\n', '[', 'The list of tags has no closing "]"', 'tags = ["a"]\n'],
    ['tags = [\n', '[', 'The list of tags has no closing "]"', undefined],
    ['p = {a = 1\n', '{', 'The table of p has no closing "}"', undefined],
    [
      '[params\nx = 1\n',
      '[params',
      'The table header [params has no closing bracket',
      '[params]\nx = 1\n',
    ],
    [
      'title = "abc\nx = 1\n',
      '"abc',
      'The string that begins with "abc has no closing quotes',
      undefined,
    ],
    [
      'title = """一\n二\n',
      '"""一',
      'The string that begins with """一 has no closing quotes',
      undefined,
    ],
  ],
  'what stands behind a value': [
    [
      'title = "他说"你好"了"\n',
      '你好"了"',
      '你好"了" stands behind the value of title, where nothing may follow',
      'title = \'他说"你好"了\'\n',
    ],
    [
      'a = "b" c = "d"\n',
      'c = "d"',
      'c = "d" stands behind the value of a, where nothing may follow',
      undefined,
    ],
  ],
  characters: [
    [
      'path = "C:\\path"\n',
      '\\p',
      '\\p means nothing in a TOML string; a plain backslash is "\\\\"',
      'path = "C:\\\\path"\n',
    ],
    [
      'title = "a\0b"\n',
      '\0',
      'An invisible control character (U+0000) must not stand in TOML',
      'title = "ab"\n',
    ],
    [
      'title =\u3000"a"\n',
      '\u3000',
      'The blank U+3000 is no space that TOML knows',
      'title = "a"\n',
    ],
  ],
  'what the parser takes and Hugo does not': [
    [
      'n = 9223372036854775808\n',
      '9223372036854775808',
      '9223372036854775808 is beyond the numbers that Hugo can read',
      undefined,
    ],
    ['n = [[1e999]]\n', '1e999', '1e999 is beyond the numbers that Hugo can read', undefined],
    [
      'at = 2025-04-20T10:00:60Z\n',
      '2025-04-20T10:00:60Z',
      '2025-04-20T10:00:60Z has a 60th second, which Hugo cannot read',
      undefined,
    ],
  ],
  'a key that was there before': [
    ['a = 1\nb = 2\na = 3\n', 'a', 'a is set a second time here', undefined],
    ['a = 1\n"a" = 3\n', '"a"', '"a" is set a second time here', undefined],
  ],
};
