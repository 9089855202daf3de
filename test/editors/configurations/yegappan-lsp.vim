" ~/.vimrc
filetype plugin on
autocmd VimEnter * call LspAddServer([{
  \ 'name': 'episode-notes',
  \ 'filetype': ['markdown'],
  \ 'path': 'node',
  \ 'args': ['/path/to/dist/server.js', '--stdio'],
  \ 'workspaceConfig': {'episodeNotes': {'gapTolerance': 2}},
  \ }])
autocmd VimEnter * call LspOptionsSet({'autoComplete': v:true, 'showDiagWithVirtualText': v:true})
