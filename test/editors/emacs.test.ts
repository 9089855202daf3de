import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Emacs, emacsVersion } from './emacs';
import { codes, configurationIn, fixed, newFolder, note, removeFolders } from './note';

const version = emacsVersion();
const goTo = (word: string) => `(goto-char (point-min)) (search-forward ${JSON.stringify(word)})`;

if (version === undefined) {
  console.log('Emacs is not installed with Eglot: its configuration is not tried.');
} else {
  describe(`Emacs ${version} with the configuration of the document`, () => {
    let emacs: Emacs;
    let file: string;

    before(async () => {
      const folder = newFolder();
      file = path.join(folder, '夜市.md');
      emacs = await Emacs.start(folder, configurationIn(folder, 'emacs.el'));
    });

    beforeEach(() => {
      writeFileSync(file, note);
      emacs.lisp(`(switch-to-buffer (find-file-noselect ${JSON.stringify(file)})) t`);
      // Eglot connects after the command that opened the file.
      emacs.lisp('(run-hooks (quote post-command-hook)) (flymake-start) t');
      emacs.until(`(= (length (flymake-diagnostics)) ${codes.length})`);
    });

    afterEach(() => {
      emacs.lisp('(set-buffer-modified-p nil) (kill-buffer) t');
    });

    after(() => {
      emacs.end();
      removeFolders();
    });

    it('shows the findings, by the settings that it has', () => {
      const found = emacs.lisp<string[]>(
        '(mapcar (function flymake-diagnostic-text) (flymake-diagnostics))',
      );
      const missing = codes.filter((code) => !found.some((text) => text.includes(code)));
      assert.deepEqual(missing, [], found.join('\n'));
    });

    it('lists the outline', () => {
      const outline = JSON.stringify(emacs.lisp('(imenu--make-index-alist)'));
      for (const name of ['part1: 开张', '1.1: 支摊', '1.2: 生火', 'part2: 收摊', '2.1: 数钱']) {
        assert.ok(outline.includes(name), `${name} in ${outline}`);
      }
    });

    it('completes the next segment', () => {
      emacs.lisp(`(goto-char (point-max)) (insert "\\n\\n(")
        (setq-local completion-in-region-function
          (lambda (begin end collection &optional predicate)
            (let* ((typed (buffer-substring begin end))
                   (all (all-completions typed collection predicate))
                   (chosen (seq-find (lambda (one) (string-match "2[.]2" one)) all)))
              (delete-region begin end)
              (insert chosen)
              (funcall (plist-get completion-extra-properties :exit-function) chosen 'finished)
              t)))
        (completion-at-point) t`);
      assert.equal(emacs.text().slice(note.length), '\n\n(00:30-00:31) ***2.2: title***');
    });

    it('applies a fix', () => {
      emacs.lisp(`${goTo('(00:08')}
        (cl-letf (((symbol-function 'completing-read) (lambda (&rest _) "End 1.1 at 00:08")))
          (eglot-code-actions (point) nil nil t)) t`);
      assert.equal(emacs.text(), note.replace('00:00-00:10', '00:00-00:08'));
    });

    it('offers Fix All among all actions', () => {
      const titles = emacs.lisp<string[]>(
        '(mapcar (lambda (one) (plist-get one :title)) (eglot-code-actions (point-min) (point-max)))',
      );
      assert.ok(titles.includes('Fix all that is safe to fix'), titles.join('\n'));
    });

    it('fixes all that is safe', () => {
      emacs.lisp('(episode-notes-fix-all) t');
      assert.equal(emacs.text(), fixed);
      emacs.until('(null (flymake-diagnostics))');
    });

    it('renames a tag', () => {
      emacs.lisp(`${goTo('小')} (eglot-rename "夜宵") t`);
      assert.equal(emacs.text(), note.replace('["小吃", "小吃"]', '["夜宵"]'));
    });

    it('formats and saves, with one line end at the end', () => {
      emacs.lisp('(eglot-format-buffer) (save-buffer) t');
      assert.equal(readFileSync(file, 'utf8'), `${note.replace('part2：', 'part2: ')}\n`);
    });
  });
}
