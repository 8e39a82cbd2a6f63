/** A value that is made when somebody first asks for it, and kept: what is expensive to make does not delay the start. */
export function onDemand<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
