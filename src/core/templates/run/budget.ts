import { TemplateFault } from './templateFault.js';

/** What may be used up: by a call of a shortcode, and by all calls of a page together. */
export class Budget {
  private spent = 0;

  constructor(
    /** Largest number of steps: of executed nodes, of calls, of characters of output. */
    private readonly most: number,
    /** A larger one that pays too. */
    private readonly parent?: Pick<Budget, 'spend'>,
  ) {}

  get steps(): number {
    return this.spent;
  }

  /** Whether this many more steps can be spent. */
  has(steps: number): boolean {
    return this.spent + steps <= this.most;
  }

  get isSpent(): boolean {
    return this.spent > this.most;
  }

  /** Throws a `TemplateFault` when there is too much. Nothing is ever given back. */
  spend(steps: number): void {
    if (!(steps >= 0)) throw new RangeError(`${steps} steps cannot be spent`);
    this.spent += steps;
    if (this.spent > this.most) throw new TemplateFault('the template takes too long or writes too much', 'limit');
    this.parent?.spend(steps);
  }
}
