-- ~/.config/nvim/init.lua, Neovim 0.7 to 0.10
local id
vim.api.nvim_create_autocmd({ 'FileType', 'BufRead', 'BufNewFile' }, {
  pattern = { 'markdown', '.episode-notes.toml' },
  callback = function(ev)
    if vim.bo[ev.buf].buftype ~= '' then return end
    id = id or vim.lsp.start_client({
      name = 'episode_notes',
      cmd = { 'node', '/path/to/dist/server.js', '--stdio' },
      root_dir = vim.fn.getcwd(),
      init_options = { settings = { gapTolerance = 2 } },
      on_attach = function(_, buf) vim.bo[buf].omnifunc = 'v:lua.vim.lsp.omnifunc' end,
      on_exit = function() id = nil end,
    })
    if id then vim.lsp.buf_attach_client(ev.buf, id) end
  end,
})
