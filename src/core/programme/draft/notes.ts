import type { Message } from '../../problem.js';

const most = 50;

/** Collects what was left out or guessed while reading; each message once, at most 50. */
export class Notes {
  private readonly byText = new Map<string, Message>();

  get messages(): readonly Message[] {
    return [...this.byText.values()];
  }

  add(message: Message): void {
    if (this.byText.size < most) this.byText.set(JSON.stringify(message), message);
  }
}
