import assert from 'node:assert/strict';
import { pointInNote } from '../../../server/src/chapters/pointInNote';

describe('a point that somebody else has written', () => {
  it('makes words bold where Markdown lets them be, between Chinese and punctuation too', () => {
    assert.equal(pointInNote('他用 **BitNet** 训练'), '他用 **BitNet** 训练');
    assert.equal(pointInNote('叫做**“小模型”**的东西'), '叫做“**小模型**”的东西');
    assert.equal(pointInNote('先**一**再**一**'), '先**一**再**一**');
  });

  it('is one line without any other markup', () => {
    assert.equal(pointInNote('一\n\n# part3: 二'), '一 # part3: 二');
    assert.equal(pointInNote('- 一'), '\\- 一');
    assert.equal(pointInNote('3. 一'), '3\\. 一');
    assert.equal(pointInNote('{{< raw >}}<script>'), '\\{\\{\\< raw \\>\\}\\}\\<script\\>');
    assert.equal(
      pointInNote('<!-- episode-notes-disable -->'),
      '\\<\\!-- episode-notes-disable --\\>',
    );
  });
});
