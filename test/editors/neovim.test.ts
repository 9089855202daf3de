import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Neovim, neovimVersion } from './neovim';
import { codes, configurationIn, fixed, newFolder, note, removeFolders } from './note';

const document = readFileSync('docs/editors.md', 'utf8');
const version = neovimVersion();
const configuration =
  version && (version[0] > 0 || version[1] >= 11) ? 'neovim-0.11.lua' : 'neovim-0.7.lua';

const takesSnippets = configuration === 'neovim-0.11.lua';

/** A place in the note: its 1-based line, and the UTF-8 byte in it, counted from 0. */
function cursorAt(text: string, word: string): string {
  const before = text.slice(0, text.indexOf(word)).split('\n');
  return `vim.api.nvim_win_set_cursor(0, { ${before.length}, ${Buffer.byteLength(before.at(-1)!)} })`;
}

if (version === undefined) console.log('Neovim is not installed: its configuration is not tried.');
else {
  describe(`Neovim ${version.join('.')} with the configuration of the document`, () => {
    let neovim: Neovim;
    let file: string;

    beforeEach(async () => {
      const folder = newFolder();
      file = path.join(folder, '夜市.md');
      writeFileSync(file, note);
      mkdirSync(path.join(folder, '.git'));
      neovim = await Neovim.start(folder, configurationIn(folder, configuration));
      neovim.lua(`vim.cmd('edit ' .. vim.fn.fnameescape('${file}'))`);
      neovim.until(`#vim.diagnostic.get(0) == ${codes.length}`);
    });

    afterEach(() => {
      neovim.end();
      removeFolders();
    });

    it('shows the findings, by the settings that it has', () => {
      const found = neovim.lua<string[]>(
        'return vim.tbl_map(function(one) return one.code or one.user_data.lsp.code end, vim.diagnostic.get(0))',
      );
      assert.deepEqual(found.sort(), codes);
    });

    it('lists the outline', () => {
      neovim.lua('vim.lsp.buf.document_symbol()');
      neovim.until('#vim.fn.getqflist() + #vim.fn.getloclist(0) > 0');
      const listed = neovim.lua<string[]>(
        'return vim.tbl_map(function(one) return one.text end, vim.list_extend(vim.fn.getqflist(), vim.fn.getloclist(0)))',
      );
      const names = listed.map((text) => text.replace(/^\[\w+\] /, ''));
      assert.deepEqual(names, [
        'Front matter',
        'part1: 开张',
        '1.1: 支摊',
        '1.2: 生火',
        'part2: 收摊',
        '2.1: 数钱',
      ]);
    });

    it('completes the next segment without a second bracket', () => {
      neovim.lua("vim.o.completeopt = 'menu'");
      neovim.keys('Go<CR>(<C-x><C-o>');
      neovim.until('vim.fn.pumvisible() == 1');
      neovim.keys('<C-y>');
      neovim.until('vim.fn.pumvisible() == 0');
      neovim.keys('<Esc>');
      neovim.until("vim.fn.mode() == 'n'");
      assert.equal(
        neovim.text().slice(note.length),
        `\n\n(00:30-00:31) ***2.2: title***${takesSnippets ? '\n- what is said' : ''}`,
      );
    });

    it('applies a fix', () => {
      neovim.lua(`${cursorAt(note, '00:08')} vim.ui.select = function(items, _, choose)
        for at, item in ipairs(items) do
          local action = item.action or item[2]
          if action.title == 'End 1.1 at 00:08' then return choose(item, at) end
        end
      end vim.lsp.buf.code_action()`);
      const expected = note.replace('00:00-00:10', '00:00-00:08');
      neovim.until("vim.fn.search('00:00-00:08', 'nw') > 0");
      assert.equal(neovim.text(), expected);
    });

    it('fixes all that is safe', () => {
      const only = "only = { 'source.fixAll.episodeNotes' }";
      neovim.lua(`vim.ui.select = function(items, _, choose) choose(items[1], 1) end
        ${
          configuration === 'neovim-0.7.lua' && version[1] === 7
            ? `vim.lsp.buf.code_action({ ${only} })`
            : `vim.lsp.buf.code_action({ context = { ${only}, diagnostics = {} }, apply = true })`
        }`);
      neovim.until('#vim.diagnostic.get(0) == 0');
      assert.equal(neovim.text(), fixed);
    });

    it('renames a tag', () => {
      neovim.lua(`${cursorAt(note, '小吃')} vim.lsp.buf.rename('夜宵')`);
      neovim.until("vim.fn.search('夜宵', 'nw') > 0");
      assert.equal(neovim.text(), note.replace('["小吃", "小吃"]', '["夜宵"]'));
    });

    it('formats and saves, with one line end at the end', () => {
      neovim.lua(`if vim.lsp.buf.format then vim.lsp.buf.format() else vim.lsp.buf.formatting_sync() end
        vim.cmd('write')`);
      assert.equal(readFileSync(file, 'utf8'), `${note.replace('part2：', 'part2: ')}\n`);
    });

    it('shows the findings of all notes by the command that the document names', () => {
      writeFileSync(path.join(path.dirname(file), '早市.md'), note);
      const [, call = ''] = /`:lua ([^`]*checkAllNotes[^`]*)`/.exec(document) ?? [];
      neovim.lua(call);
      neovim.until(`#vim.diagnostic.get() == ${2 * codes.length}`);
    });

    it('follows a changed settings file at the next change, though it watches no files', () => {
      writeFileSync(
        path.join(path.dirname(file), '.episode-notes.toml'),
        'rules.time-overlap = "off"\n',
      );
      neovim.keys('Ga！<Esc>');
      neovim.until(`#vim.diagnostic.get(0) == ${codes.length - 1}`);
    });
  });
}
