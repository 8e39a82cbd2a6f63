import * as vscode from 'vscode';

/** Where a step stands among the others, for its title and its way back. */
export interface StepPosition {
  readonly number: number;
  readonly of: number;
}

/** Asks one thing: gives what the answer adds to the state, `'back'` for the step before, `undefined` to give up. */
export type Step<State> = (state: State, place: StepPosition) => Promise<Partial<State> | 'back' | undefined>;

/** Asks a step at a time, with a way back to answers that are still there; `undefined` where the user gives up. */
export async function askInSteps<State extends object>(
  steps: readonly Step<State>[],
  start: State,
): Promise<State | undefined> {
  let state = start;
  for (let index = 0; index < steps.length;) {
    const answer = await steps[index]!(state, { number: index + 1, of: steps.length });
    if (answer === undefined) return undefined;
    if (answer === 'back') index = Math.max(0, index - 1);
    else {
      state = { ...state, ...answer };
      index++;
    }
  }
  return state;
}

/** A question whose answer is an item of a list that goes by what is typed. */
export interface PickQuestion<Item extends vscode.QuickPickItem> {
  /** With "n of m", where there are several steps. */
  readonly title: string;
  readonly placeholder: string;
  readonly value?: string;
  readonly items: (typed: string) => readonly Item[];
  /** Whether the list stays open for more, with nothing typed. */
  readonly staysFor?: (item: Item) => boolean;
  /** Items may be others once this is over. */
  readonly until?: Promise<unknown>;
}

/** Shows the question until an item is taken, the user goes back, or gives up. Another window's focus does not end it. */
export function pickItem<Item extends vscode.QuickPickItem>(
  { title, placeholder, value = '', items, staysFor, until }: PickQuestion<Item>,
  { number, of }: StepPosition,
): Promise<Item | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = of > 1 ? vscode.l10n.t('{0} ({1} of {2})', title, number, of) : title;
  pick.placeholder = placeholder;
  pick.value = value;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.buttons = number > 1 ? [vscode.QuickInputButtons.Back] : [];
  let shown: readonly Item[] | undefined;
  const show = (): void => {
    const next = items(pick.value);
    // A list that is given anew forgets which item was chosen.
    if (next !== shown) pick.items = shown = next;
  };
  return new Promise((resolve) => {
    const end = (answer: Item | 'back' | undefined): void => {
      resolve(answer);
      pick.dispose();
    };
    pick.onDidChangeValue(show);
    pick.onDidHide(() => end(undefined));
    pick.onDidTriggerButton(() => end('back'));
    pick.onDidAccept(() => {
      // Who types fast is ahead of the list: the first item is what stands for the text.
      const item = pick.selectedItems[0] ?? (pick.value === '' ? undefined : items(pick.value)[0]);
      if (!item) return;
      if (!staysFor?.(item)) end(item);
      else {
        pick.value = '';
        show();
      }
    });
    show();
    pick.show();
    void until?.then(show, () => undefined);
  });
}
