export interface Debounced {
  /** Asks for a call after so many milliseconds; a later request takes the place of an earlier one. */
  readonly request: (delay: number) => void;
  readonly dispose: () => void;
}

/** Calls once, some time after the last request. */
export function debounce(call: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dispose = (): void => clearTimeout(timer);
  const request = (delay: number): void => {
    dispose();
    timer = setTimeout(call, delay);
  };
  return { request, dispose };
}
