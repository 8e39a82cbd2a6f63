/** To make one takes as long as to use it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Names of zones can be written in many ways. */
const most = 100;

/** What formats dates for a key, made once; of many, those that were made first are forgotten. */
export function remembered(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = formatters.get(key);
  if (known) return known;
  const [first] = formatters.keys();
  if (first !== undefined && formatters.size >= most) formatters.delete(first);
  const made = make();
  formatters.set(key, made);
  return made;
}
