import type { SnippetPlace } from './snippetSpot.js';

/** A piece of a recap to fill in, as `snippets/recap.json` has it. */
export interface Snippet {
  readonly name: string;
  /** The word that is typed to get it. */
  readonly trigger: string;
  readonly description: string;
  /** In VS Code's notation of snippets, lines joined by `\n`. */
  readonly body: string;
}

/** The file's own form. It says `trigger`, not `prefix`, so that VS Code does not offer each a second time by itself. */
export type SnippetFile = Readonly<
  Record<string, { readonly trigger: string; readonly description: string; readonly body: readonly string[] }>
>;

export function readSnippets(file: SnippetFile): readonly Snippet[] {
  return Object.entries(file).map(([name, { body, ...rest }]) => ({ name, ...rest, body: body.join('\n') }));
}

/** What one is likely to write next, by place, without what all begin with. */
const fitting: Readonly<Record<SnippetPlace, string>> = {
  start: 'front-matter day talk',
  recap: 'day talk talk-unlinked talk-speakers links conclusion figure',
  day: 'talk talk-unlinked talk-speakers day',
  talkHead: 'speakers tags slides take-aways quote figure',
  talk: 'take-aways figure quote slides x youtube vimeo details highlight',
};

/** The snippets that may stand at a place, those that fit there best first: so many of them are `fitting`. */
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
