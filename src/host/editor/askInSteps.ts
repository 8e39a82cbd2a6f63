import * as vscode from 'vscode';

/** The position of a step, for its title and its Back button. */
export interface StepPosition {
  readonly number: number;
  readonly total: number;
}

/**
 * Asks one question. Returns what the answer adds to the state, `'back'` to go to the previous step, or `undefined` to
 * cancel.
 */
export type InputStep<State> = (state: State, position: StepPosition) => Promise<Partial<State> | 'back' | undefined>;

/** Asks step by step. Going back keeps the answers. Returns `undefined` if the user cancels. */
export async function askInSteps<State extends object>(
  steps: readonly InputStep<State>[],
  start: State,
): Promise<State | undefined> {
  let state = start;
  for (let index = 0; index < steps.length;) {
    const answer = await steps[index]!(state, { number: index + 1, total: steps.length });
    if (answer === undefined) return undefined;
    if (answer === 'back') index = Math.max(0, index - 1);
    else {
      state = { ...state, ...answer };
      index++;
    }
  }
  return state;
}

/** A question that is answered by picking an item. The items may depend on the typed text. */
export interface PickQuestion<Item extends vscode.QuickPickItem> {
  /** Shown with "(1 of 3)" if there are several steps. */
  readonly title: string;
  readonly placeholder: string;
  readonly value?: string;
  readonly items: (typed: string) => readonly Item[];
  /** Whether the list stays open, with the input box cleared, after an item was picked. */
  readonly staysFor?: (item: Item) => boolean;
  /** The items are requested again when this settles. */
  readonly until?: Promise<unknown>;
}

/**
 * Shows the question until the user picks an item, goes back or cancels. It stays open when the window loses the focus.
 */
export function pickItem<Item extends vscode.QuickPickItem>(
  { title, placeholder, value = '', items, staysFor, until }: PickQuestion<Item>,
  { number, total }: StepPosition,
): Promise<Item | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = total > 1 ? vscode.l10n.t('{0} ({1} of {2})', title, number, total) : title;
  pick.placeholder = placeholder;
  pick.value = value;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.buttons = number > 1 ? [vscode.QuickInputButtons.Back] : [];
  let shown: readonly Item[] | undefined;
  const show = (): void => {
    const next = items(pick.value);
    // Setting the items resets the active one.
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
      // The user may press Enter before the list is updated. The first item then matches the text.
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
