import * as vscode from 'vscode';

/** What VS Code showed and asked while a test answered in the place of a user. */
export interface Answered {
  /** Notifications, as "kind: message". */
  readonly messages: readonly string[];
  /** The items of each list that was shown, with their icons: `$(check) Keep`. */
  readonly lists: readonly (readonly string[])[];
  /** The titles of the lists. */
  readonly titles: readonly string[];
  /** What was in each input box. */
  readonly inputs: readonly string[];
}

type Window = {
  -readonly [Name in keyof typeof vscode.window]: unknown;
};

/**
 * Runs a command while lists and input boxes answer themselves: a list picks the item that contains the next of the
 * answers, an input box takes the answer, or what is in it where that is empty. Notifications are not shown.
 */
export async function answering(answers: readonly string[], run: () => Thenable<unknown>): Promise<Answered> {
  const found = {
    messages: [] as string[],
    lists: [] as (readonly string[])[],
    titles: [] as string[],
    inputs: [] as string[],
  };
  const left = [...answers];
  const window = vscode.window as Window;
  const before = { ...window };
  const notify = (kind: string) => (message: string) => {
    found.messages.push(`${kind}: ${message}`);
    return Promise.resolve(undefined);
  };
  Object.assign(window, {
    showInformationMessage: notify('information'),
    showWarningMessage: notify('warning'),
    showErrorMessage: notify('error'),
    showInputBox: ({ value = '' }: vscode.InputBoxOptions) => {
      found.inputs.push(value);
      const answer = left.shift();
      return Promise.resolve(answer === '' ? value : answer);
    },
    createQuickPick: () => new AnsweredPick(left, found),
  });
  try {
    await run();
    return found;
  } finally {
    const { showInformationMessage, showWarningMessage, showErrorMessage, showInputBox, createQuickPick } = before;
    Object.assign(window, {
      showInformationMessage,
      showWarningMessage,
      showErrorMessage,
      showInputBox,
      createQuickPick,
    });
  }
}

/** An item as it looks: its icon, and its label. */
function asShown({ iconPath, label }: vscode.QuickPickItem): string {
  return iconPath instanceof vscode.ThemeIcon ? `$(${iconPath.id}) ${label}` : label;
}

/** A list that picks an item by itself, or is cancelled where there is no answer. */
class AnsweredPick {
  items: readonly vscode.QuickPickItem[] = [];
  selectedItems: readonly vscode.QuickPickItem[] = [];
  title = '';
  value = '';
  private isDone = false;
  private accept: () => void = () => undefined;
  private hide: () => void = () => undefined;

  constructor(
    private readonly answers: string[],
    private readonly shown: { readonly lists: (readonly string[])[]; readonly titles: string[] },
  ) {}

  onDidAccept(call: () => void): void {
    this.accept = call;
  }

  onDidHide(call: () => void): void {
    this.hide = call;
  }

  onDidChangeValue(): void {
    // Nobody types.
  }

  onDidChangeActive(): void {
    // Nobody moves to a row.
  }

  onDidTriggerItemButton(): void {
    // Nobody fixes.
  }

  onDidTriggerButton(): void {
    // Nobody goes back.
  }

  show(): void {
    this.shown.lists.push(this.items.map(asShown));
    this.shown.titles.push(this.title);
    const answer = this.answers.shift();
    const item = answer === undefined ? undefined : this.items.find(({ label }) => label.includes(answer));
    this.selectedItems = item ? [item] : [];
    queueMicrotask(() => {
      if (item) this.accept();
      if (!this.isDone) this.hide();
    });
  }

  dispose(): void {
    this.isDone = true;
  }
}
