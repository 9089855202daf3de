" ~/.vimrc
filetype plugin on
autocmd BufNewFile,BufRead .episode-notes.toml set filetype=toml.episode-notes
autocmd User lsp_setup call lsp#register_server({
  \ 'name': 'episode-notes',
  \ 'cmd': ['node', '/path/to/dist/server.js', '--stdio'],
  \ 'allowlist': ['markdown', 'toml.episode-notes'],
  \ 'workspace_config': {'episodeNotes': {'gapTolerance': 2}},
  \ })
autocmd User lsp_buffer_enabled setlocal omnifunc=lsp#complete
" Fix All: :LspCodeActionSync source.fixAll.episodeNotes
