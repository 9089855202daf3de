/**
 * Makes a function that calls `ask` and passes the answer to `use`, with one `ask` at a time. A new
 * question cancels the one in progress and waits for its end; of several waiting questions only the
 * last is asked. Answers to cancelled questions are dropped, and so are failures, which `ask` has
 * to report itself.
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
