import { commands, type InputBoxOptions, type QuickPick, type QuickPickItem, window } from 'vscode';

type Window = { -readonly [Name in keyof typeof window]: (typeof window)[Name] };

/** What an input box said before it was answered. */
export interface AnsweredBox {
  readonly title: string | undefined;
  /** What it found wrong with the answer; such an answer is not accepted. */
  readonly refusal: string | undefined;
}

/**
 * Answers the input boxes that open while something runs, in their order, as an author would who
 * types and presses Enter. No command can type into a box, so the boxes themselves are not shown;
 * they judge the answers as they would. A list is shown and accepted at the item that it proposes.
 */
export async function answering(
  answers: readonly string[],
  run: () => Thenable<unknown>,
): Promise<AnsweredBox[]> {
  const own = window as Window;
  const { showInputBox, createQuickPick } = own;
  const boxes: AnsweredBox[] = [];
  own.showInputBox = async (options?: InputBoxOptions) => {
    const answer = answers[boxes.length];
    const judged = await options?.validateInput?.(answer ?? '');
    const refusal = typeof judged === 'object' ? judged?.message : judged;
    boxes.push({ title: options?.title, refusal: refusal ?? undefined });
    return refusal === undefined || refusal === null ? answer : undefined;
  };
  own.createQuickPick = (<Item extends QuickPickItem>() =>
    acceptedAtProposal(createQuickPick<Item>())) as typeof createQuickPick;
  try {
    await run();
  } finally {
    Object.assign(own, { showInputBox, createQuickPick });
  }
  return boxes;
}

/**
 * VS Code is told to show a list after the turn that asks for it, so a question that is asked then
 * is answered when the list is there.
 */
function acceptedAtProposal<Item extends QuickPickItem>(picker: QuickPick<Item>): QuickPick<Item> {
  const show = picker.show.bind(picker);
  picker.show = () => {
    show();
    setTimeout(async () => {
      await commands.getCommands();
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    });
  };
  return picker;
}
