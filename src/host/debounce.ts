export interface Debounced {
  readonly request: () => void;
  readonly dispose: () => void;
}

/** Calls once, some time after the last request: `delay` in milliseconds. */
export function debounce(delay: number, call: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dispose = (): void => clearTimeout(timer);
  const request = (): void => {
    dispose();
    timer = setTimeout(call, delay);
  };
  return { request, dispose };
}
