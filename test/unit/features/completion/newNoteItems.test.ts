import assert from 'node:assert/strict';
import { newNoteItems } from '../../../../server/src/features/completion/newNoteItems';
import { defaultSettings } from '../../../../server/src/settings/noteSettings';

const settings = { ...defaultSettings, today: () => '2025-04-20' };

describe('completion of a whole note', () => {
  const at = { line: 0, character: 0 };
  const textOf = (given: Partial<typeof settings>) => {
    const [item] = newNoteItems(at, 0, { ...settings, ...given });
    return item?.textEdit?.newText ?? '';
  };

  it('writes front matter, the first part and its first segment', () => {
    assert.equal(
      textOf({ fileName: '园艺 3' }),
      `+++
title = "\${1:园艺 3}"
date = "\${2:2025-04-20}"
author = "\${3}"
categories = [\${4}]
tags = [\${5}]
+++

# part1: \${6:title}
(00:00-\${7:00:01}) ***1.1: \${8:title}***
- \${0:what is said}
`,
    );
  });

  it('has the keys that the author wants in every note', () => {
    assert.match(
      textOf({ frontMatter: { required: ['draft', 'params.media', '系列'] } }),
      /^\+\+\+\ndraft = \$\{1:false\}\n"系列" = "\$\{2\}"\n[\s\S]*\n\n\[params\]\nmedia = "\$\{6\}"\n\+\+\+\n/,
    );
  });

  it('comes before what the editor offers in any Markdown file, also when its name is Chinese', () => {
    const [item] = newNoteItems(at, 0, settings);
    assert.ok((item?.sortText ?? item?.label ?? '') < 'bold');
  });

  it('writes a file’s name so that neither TOML nor a snippet reads it as something else', () => {
    assert.match(textOf({ fileName: 'a"b' }), /^title = '\$\{1:a"b\}'$/m);
    assert.match(textOf({ fileName: '$a}' }), /^title = "\$\{1:\\\$a\\\}\}"$/m);
  });
});
