/** What stops the execution of a template. Thrown within this folder only; whoever executes a template gets it as a value. */
export class TemplateFault extends Error {
  /** `kind`: what Hugo refuses too, what we do not do, or what is too much. */
  constructor(
    message: string,
    readonly kind: 'error' | 'unsupported' | 'limit' = 'error',
    /** Whether it comes from a request to another server, which `try` takes for one that has failed. */
    readonly isRequest = false,
  ) {
    super(message);
  }
}
