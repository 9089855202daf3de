import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac: string;
  readonly when?: string;
}

const { commands, keybindings, languages, menus } = JSON.parse(readFileSync('package.json', 'utf8'))
  .contributes as {
  readonly commands: readonly { readonly command: string }[];
  readonly keybindings: readonly Keybinding[];
  readonly languages: readonly { readonly id: string }[];
  readonly menus: {
    readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
  };
};

const own = keybindings.filter(({ command }) => command.startsWith('episodeNotes.'));
const forPreview = keybindings.filter(({ command }) => !own.some((key) => key.command === command));

describe('the keys of the manifest', () => {
  it('are there to move and to write, and for nothing that does not exist', () => {
    const bound = own.map(({ command }) => command);
    assert.deepEqual(bound.toSorted(), [
      'episodeNotes.copyChapters',
      'episodeNotes.endHere',
      'episodeNotes.followPlayer',
      'episodeNotes.goToSegment',
      'episodeNotes.goToTime',
      'episodeNotes.insertPart',
      'episodeNotes.insertSegment',
      'episodeNotes.moveSegmentDown',
      'episodeNotes.moveSegmentUp',
      'episodeNotes.nextSegment',
      'episodeNotes.playBorder',
      'episodeNotes.playFaster',
      'episodeNotes.playPause',
      'episodeNotes.playSegment',
      'episodeNotes.playSlower',
      'episodeNotes.previousSegment',
      'episodeNotes.seekBack',
      'episodeNotes.seekFarBack',
      'episodeNotes.seekFarForward',
      'episodeNotes.seekForward',
      'episodeNotes.takeTime',
      'episodeNotes.toggleBold',
    ]);
    const known = commands.map(({ command }) => command);
    for (const command of bound) assert.ok(known.includes(command), command);
  });

  it('open the preview of the language of notes as Markdown files do', () => {
    const keys = forPreview.map(({ command, key, mac, when }) => [command, key, mac, when]);
    const when = 'editorTextFocus && editorLangId == episode-notes';
    assert.deepEqual(keys, [
      ['markdown.showPreview', 'ctrl+shift+v', 'cmd+shift+v', when],
      ['markdown.showPreviewToSide', 'ctrl+k v', 'cmd+k v', when],
    ]);
  });

  it('are each given once, on a Mac too', () => {
    assert.equal(new Set(keybindings.map(({ key }) => key)).size, keybindings.length);
    assert.equal(new Set(keybindings.map(({ mac }) => mac)).size, keybindings.length);
  });

  for (const { command, when = '' } of own) {
    it(`leave other files and views alone: ${command}`, () => {
      const [focus, language, note, ...rest] = when.split(' && ');
      assert.equal(focus, 'editorTextFocus');
      const pattern = /^editorLangId =~ \/(.+)\/$/.exec(language ?? '')?.[1];
      assert.ok(pattern, when);
      assert.equal(note, conditionOf(command));
      assert.ok(
        rest.every((term) => term.startsWith('!')),
        'what more there is leaves keys to others',
      );
      const applies = (id: string) => new RegExp(pattern).test(id);
      for (const id of ['markdown', 'episode-notes']) assert.ok(applies(id), id);
      const others = languages.map(({ id }) => id).filter((id) => id !== 'episode-notes');
      for (const id of ['plaintext', 'mdx', 'markdown-math', ...others]) {
        assert.ok(!applies(id), id);
      }
    });
  }

  it('change no text that is read-only, and the command palette does not either', () => {
    const changing =
      /^episodeNotes\.(?:split|merge|insert|move|shift|stretch|toggle|convert|add|take|end|choose|draft)/;
    const entries = [...own, ...menus.commandPalette].filter(({ command }) =>
      changing.test(command),
    );
    assert.equal(new Set(entries.map(({ command }) => command)).size, 17);
    for (const { command, when } of entries) {
      assert.ok(when?.split(' && ').includes('!editorReadonly'), command);
    }
  });
});

describe('the command palette', () => {
  it('offers in other files none of the commands that need a note', () => {
    const anywhere = ['newNote', 'newNoteFromChapters', 'checkAllNotes', 'stopCheckingAllNotes'];
    const inMarkdown = [
      'openAsMarkdown',
      'showTimeline',
      'showTranscript',
      'showWhatApplies',
      'restartServer',
    ];
    const needNote = commands
      .map(({ command }) => command)
      .filter((command) => !/\.(?:timeline|transcript)[A-Z]/.test(command))
      .filter((command) => ![...anywhere, ...inMarkdown].some((name) => command.endsWith(name)));
    assert.ok(needNote.includes('episodeNotes.shiftTimes'));
    for (const command of needNote) {
      const [entry] = menus.commandPalette.filter((item) => item.command === command);
      assert.ok(entry?.when?.split(' && ').includes(conditionOf(command)), command);
    }
  });
});

/**
 * Where a command has something to do: in notes, some of them where one may begin, others where
 * there is a recording.
 */
function conditionOf(command: string): string {
  if (/\.(?:play|seek|take|end|follow)/.test(command)) return 'episodeNotes.hasPlayer';
  return /\.(?:insert(?:Part|Segment)|addChapters|draftSegments|convertTo\w+|chooseMedia)$/.test(
    command,
  )
    ? '(episodeNotes.isNote || episodeNotes.mayBecomeNote)'
    : 'episodeNotes.isNote';
}
