/**
 * Makes a function that asks and uses the answer, with at most one question under way. A question
 * that comes meanwhile cancels the one under way, and takes the place of any that still waits;
 * it is asked as soon as the other has ended. An answer that is no longer wanted is dropped, and
 * so is one that failed: `ask` says for itself what went wrong.
 */
export function latestOnly<Question, Answer>(
  ask: (question: Question, cancelled: AbortSignal) => Promise<Answer>,
  use: (answer: Answer) => void,
): (question: Question) => void {
  let underWay: AbortController | undefined;
  let waiting: { question: Question } | undefined;

  async function run(question: Question): Promise<void> {
    const control = new AbortController();
    underWay = control;
    const answer = await ask(question, control.signal).then(
      (value) => ({ value }),
      () => undefined,
    );
    const next = waiting;
    underWay = waiting = undefined;
    if (next !== undefined) void run(next.question);
    else if (answer !== undefined) use(answer.value);
  }

  return (question) => {
    if (underWay === undefined) {
      void run(question);
      return;
    }
    waiting = { question };
    underWay.abort();
  };
}
