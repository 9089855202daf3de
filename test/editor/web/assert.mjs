import { assert } from 'chai';

/** Stands in for Node's strict assertions, as far as the tests that run in a worker use them. */
export default Object.assign((value, message) => assert(value, message), {
  ok: assert.isOk,
  equal: assert.strictEqual,
  notEqual: assert.notStrictEqual,
  deepEqual: assert.deepEqual,
  match: assert.match,
  doesNotMatch: assert.notMatch,
  fail: assert.fail,
  rejects: async (promise, pattern) => {
    const error = await promise.then(
      () => assert.fail('It should have been rejected.'),
      (reason) => reason,
    );
    assert.match(String(error), pattern);
  },
});
