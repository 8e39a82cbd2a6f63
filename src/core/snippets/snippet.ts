import type { Message } from '../problem.js';
import type { SnippetPlace } from './snippetSpot.js';

/** A snippet, as defined in `snippets/recap.json`. */
export interface Snippet {
  readonly name: Message;
  /** The word to type for it. */
  readonly trigger: string;
  readonly description: Message;
  /** In VS Code's snippet syntax, with lines joined by `\n`. */
  readonly body: string;
}

/**
 * The structure of the file. It uses `trigger` instead of `prefix`, so that VS Code does not offer each snippet twice.
 */
export type SnippetFile = Readonly<
  Record<string, { readonly trigger: string; readonly description: string; readonly body: readonly string[] }>
>;

export function readSnippets(file: SnippetFile): readonly Snippet[] {
  return Object.entries(file).map(([name, { trigger, description, body }]) => ({
    name: toMessage(name),
    trigger,
    description: toMessage(description),
    body: body.join('\n'),
  }));
}

/** Translators find the words of the file by itself (`scripts/l10n.mjs`). */
function toMessage(template: string): Message {
  return { template, args: [] };
}

/** The snippets most likely to be needed in each place, without their common prefix. */
const fitting: Readonly<Record<SnippetPlace, string>> = {
  start: 'front-matter day talk',
  recap: 'day talk talk-unlinked talk-speakers links conclusion figure',
  day: 'talk talk-unlinked talk-speakers day',
  talkHead: 'speakers tags slides take-aways quote figure',
  talk: 'take-aways figure quote slides x youtube vimeo details highlight',
};

/** The snippets for a place, best ones first; `fitting` is how many of them are the best. */
export function snippetsAt(
  place: SnippetPlace,
  all: readonly Snippet[],
): { readonly snippets: readonly Snippet[]; readonly fitting: number } {
  const triggers = fitting[place].split(' ').map((name) => `recap-${name}`);
  const first = triggers.flatMap((trigger) => all.filter((snippet) => snippet.trigger === trigger));
  const others = all.filter(
    (snippet) => !first.includes(snippet) && (place === 'start' || snippet.trigger !== 'recap-front-matter'),
  );
  return { snippets: [...first, ...others], fitting: first.length };
}
