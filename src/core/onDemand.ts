/** A value that is made on first use, and kept: what is expensive to make does not delay the start. */
export function onDemand<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
