/** "The **Go DevRoom** delivered as expected:" names the room "Go". */
const room =
  /(?:^|\b(?:the|The|in|a)\s)((?:\p{Lu}[\p{L}\d.+#/-]*|and|&|of)(?: (?:\p{Lu}[\p{L}\d.+#/-]*|and|&|of))*) (?:[Dd]ev ?[Rr]oom|[Tt]rack)\b/u;

/** The room or track that a line above some talks names. */
export function roomIn(text: string): string | undefined {
  if (!/oom|rack/.test(text)) return undefined;
  return room.exec(text.slice(0, 400))?.[1]?.replace(/^The /, '');
}
