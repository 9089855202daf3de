import assert from 'node:assert/strict';
import { withGap } from './noteWithGap';
import { codesIn, tellAll, tellOne, withCrlf } from './ruleText';

const code = 'suppression-unused';

describe('suppression-unused', () => {
  it('tells of a comment that silences nothing, at its code', () => {
    const told = tellOne(code, withGap('<!-- episode-notes-disable-next-line time-order -->\n'));
    assert.equal(told.at, 'time-order');
    assert.equal(told.line, 5);
    assert.equal(told.says, 'Nothing is found here that time-order could be silenced for');
    assert.deepEqual(told.related, []);
  });

  it('tells of the codes of a comment one by one', () => {
    const text = withGap(
      '<!-- episode-notes-disable-next-line time-gap time-order time-first -->\n',
    );
    assert.deepEqual(
      tellAll(text).map(({ at }) => at),
      ['time-order', 'time-first'],
    );
  });

  it('tells of a comment about all rules, and of an enable that ends nothing', () => {
    const clean = withGap().replace('00:15', '00:10');
    const [all] = tellAll(clean.replace('(00:10', '<!-- episode-notes-disable -->\n(00:10'));
    assert.equal(all?.at, '<!-- episode-notes-disable -->');
    assert.equal(all?.says, 'Nothing is found here that this comment could silence');
    const [end] = tellAll(
      clean.replace('(00:10', '<!-- episode-notes-enable time-gap -->\n(00:10'),
    );
    assert.equal(end?.says, 'time-gap is not silenced here');
    const [any] = tellAll(clean.replace('(00:10', '<!-- episode-notes-enable -->\n(00:10'));
    assert.equal(any?.says, 'No rule is silenced here');
  });

  it('says nothing of an enable at the end of a note that ends a silence', () => {
    const text = `${withGap('<!-- episode-notes-disable time-gap -->\n')}\n<!-- episode-notes-enable -->\n`;
    assert.deepEqual(codesIn(text), []);
  });

  it('tells of the second of two comments that say the same', () => {
    const text = `<!-- episode-notes-disable time-gap -->\n\n${withGap('<!-- episode-notes-disable-next-line time-gap -->\n')}`;
    assert.deepEqual(codesIn(text), [`${code} 7`]);
  });

  it('names the rule that was meant, and writes it', () => {
    const text = withGap('<!-- episode-notes-disable-next-line time-gaps -->\n');
    const told = tellOne(code, text);
    assert.equal(told.says, 'There is no rule "time-gaps"');
    assert.deepEqual(
      told.fixes.map(({ title, preferred, safe }) => [title, preferred, safe]),
      [
        ['Write "time-gap"', true, false],
        ['Remove the comment', false, false],
      ],
    );
    assert.equal(told.fixes[0]?.result, text.replace('time-gaps', 'time-gap'));
    assert.equal(told.fixes[1]?.result, withGap());
    const strange = tellOne(code, text.replace('time-gaps', '随便'));
    assert.deepEqual(
      strange.fixes.map(({ title }) => title),
      ['Remove the comment'],
    );
  });

  it('can be silenced itself, but only by its name', () => {
    const unused = '<!-- episode-notes-disable-next-line time-order -->\n';
    assert.deepEqual(
      codesIn(`<!-- episode-notes-disable ${code} time-gap -->\n\n${withGap(unused)}`),
      [],
    );
    const all = codesIn(`<!-- episode-notes-disable -->\n\n${withGap(unused)}`);
    assert.deepEqual(all, [`${code} 7`]);
  });

  it('removes a comment with its line, or with the blank before it', () => {
    const line = '<!-- episode-notes-disable-next-line time-order -->\n';
    assert.equal(tellOne(code, withGap(line)).fixes[0]?.result, withGap());
    const atEnd = withGap('', ' <!-- episode-notes-disable-line time-order -->  ');
    assert.equal(tellOne(code, atEnd).fixes[0]?.result, withGap('', '  '));
    const crlf = withCrlf(withGap(line));
    assert.equal(tellOne(code, crlf).fixes[0]?.result, withCrlf(withGap()));
  });

  it('leaves a blank line where the comment kept two paragraphs apart', () => {
    const comment = '<!-- episode-notes-disable-next-line time-order -->';
    const text = withGap(`${comment}\n`).replace('- 甲\n\n', '- 甲\n');
    assert.equal(tellOne(code, text).fixes[0]?.result, withGap());
  });

  it('lets a reason follow the codes where the comment has its line to itself', () => {
    for (const reason of [
      'time-gap -- 剪掉了休息',
      'time-gap --',
      '-- 剪掉了 time-order',
      'time-gap\t--\ta -- b',
    ]) {
      for (const indent of ['', '  ']) {
        const text = withGap(`${indent}<!-- episode-notes-disable-next-line ${reason} -->  \n`);
        assert.deepEqual(codesIn(text), [], reason);
        assert.deepEqual(codesIn(withCrlf(text)), [], reason);
      }
    }
    const head = '+++\ntitle = "甲"\ndate = 2025-02-02 # episode-notes-disable-line x -- y\n+++\n';
    const comment = '# episode-notes-disable time-gap -- 剪掉了\n';
    assert.deepEqual(codesIn(head.replace('title', `${comment}title`) + withGap()), [`${code} 4`]);
  });

  it('takes dashes without blanks for a part of a code', () => {
    const told = tellOne(
      code,
      withGap('<!-- episode-notes-disable-next-line time-gap--剪 -->\n', ''),
    );
    assert.equal(told.says, 'There is no rule "time-gap--剪"');
  });

  it('tells of a reason in a line of text, and takes it away alone', () => {
    const comment = '<!-- episode-notes-disable-line emphasis-unrendered -- 原话 -->';
    const quoted = '，说**“好”**吧 ';
    for (const [before, behind] of [
      [quoted, ''],
      [quoted, ' 。'],
      [`\n  ${quoted}`, ''],
    ]) {
      const text = withGap('', before + comment + behind).replace('00:15', '00:10');
      const told = tellOne(code, text);
      assert.equal(told.at, '-- 原话');
      assert.equal(
        told.says,
        'Older versions of Hugo publish a comment with a reason in a line of text: a reason needs a line of its own',
      );
      const [fix, ...others] = told.fixes;
      assert.deepEqual([fix?.title, fix?.preferred, others], ['Remove the reason', true, []]);
      assert.equal(fix?.result, text.replace(' -- 原话', ''));
      assert.deepEqual(codesIn(fix!.result), []);
    }
  });

  it('tells of a reason beside whatever else is wrong with the comment, unless silenced by name', () => {
    const comment = ' <!-- episode-notes-disable-line time-order -- 原话 -->';
    const text = withGap('', comment).replace('00:15', '00:10');
    assert.deepEqual(codesIn(text), [`${code} 3`, `${code} 3`]);
    assert.deepEqual(codesIn(`<!-- episode-notes-disable ${code} -->\n\n${text}`), []);
  });

  it('removes a comment with its reason, and one of several codes without', () => {
    const reason = ' -- 剪掉了';
    const line = `<!-- episode-notes-disable-next-line time-order${reason} -->\n`;
    assert.equal(tellOne(code, withGap(line)).fixes[0]?.result, withGap());
    const two = `<!-- episode-notes-disable-next-line time-gap time-order${reason} -->\n`;
    const fixed = tellOne(code, withGap(two)).fixes[0]?.result;
    assert.equal(fixed, withGap(two.replace(' time-order', '')));
  });

  it('removes one of several codes with the blank or comma before it', () => {
    for (const [before, after] of [
      ['time-order time-gap', 'time-gap'],
      ['time-gap time-order', 'time-gap'],
      ['time-gap, time-order', 'time-gap'],
    ]) {
      const text = withGap(`<!-- episode-notes-disable-next-line ${before} -->\n`);
      const told = tellOne(code, text);
      const [fix] = told.fixes;
      assert.equal(fix?.title, 'Remove "time-order" from the comment');
      assert.equal(fix?.preferred, true);
      assert.equal(fix?.result, withGap(`<!-- episode-notes-disable-next-line ${after} -->\n`));
    }
  });
});
