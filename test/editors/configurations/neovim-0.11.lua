-- ~/.config/nvim/init.lua, Neovim 0.11 or newer
-- A type of its own for a site's settings, so that other TOML files are left alone.
vim.filetype.add({ filename = { ['.episode-notes.toml'] = 'toml.episode-notes' } })
vim.lsp.config('episode_notes', {
  cmd = { 'node', '/path/to/dist/server.js', '--stdio' },
  filetypes = { 'markdown', 'toml.episode-notes' },
  root_markers = { '.episode-notes.toml', '.git' },
  settings = { episodeNotes = { gapTolerance = 2 } },
})
vim.lsp.enable('episode_notes')

-- Everything below is a matter of taste.
vim.diagnostic.config({ virtual_text = true })
vim.api.nvim_create_autocmd('LspAttach', {
  callback = function(ev)
    local client = assert(vim.lsp.get_client_by_id(ev.data.client_id))
    if client.name ~= 'episode_notes' then return end
    vim.lsp.completion.enable(true, client.id, ev.buf, { autotrigger = true })
    vim.lsp.inlay_hint.enable(true, { bufnr = ev.buf })
    if vim.lsp.on_type_formatting then -- 0.12
      vim.lsp.on_type_formatting.enable(true, { client_id = client.id })
    end
    vim.wo.foldmethod, vim.wo.foldexpr, vim.wo.foldlevel = 'expr', 'v:lua.vim.lsp.foldexpr()', 99
    -- In Markdown, gO is a table of contents of Neovim's own; this is the server's outline.
    vim.keymap.set('n', '<leader>o', vim.lsp.buf.document_symbol, { buffer = ev.buf })
    vim.keymap.set('n', '<leader>f', function()
      vim.lsp.buf.code_action({
        context = { only = { 'source.fixAll.episodeNotes' }, diagnostics = {} },
        apply = true,
      })
    end, { buffer = ev.buf, desc = 'Fix all' })
  end,
})
