export interface Debounced {
  /** Schedules the call after this many milliseconds, and cancels an earlier request. */
  readonly request: (delay: number) => void;
  readonly dispose: () => void;
}

/** Calls a function once, some time after the last request. */
export function debounce(call: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dispose = (): void => clearTimeout(timer);
  const request = (delay: number): void => {
    dispose();
    timer = setTimeout(call, delay);
  };
  return { request, dispose };
}
