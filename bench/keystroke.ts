// From a keystroke to the blocks that the page replaces, compared with rendering the whole post with markdown-it in the
// same run.
import MarkdownIt from 'markdown-it';
import { planPatch } from '../src/core/preview/planPatch.js';
import { pageOutlineOf } from '../src/core/preview/pageOutline.js';
import { pageSourceOf } from '../src/core/preview/pageSource.js';
import { heldAfter, updateFor, type Held } from '../src/core/preview/pageUpdate.js';
import { parseRecap } from '../src/core/recap/parseRecap.js';
import type { Recap } from '../src/core/recap/model/recap.js';
import { colourCode } from '../src/core/markdown/code/languages.js';
import { renderPage, type RenderedPage } from '../src/core/render/renderedPage.js';
import { revisePage } from '../src/core/render/revisePage.js';
import { defaultSite, withUnsafe } from '../src/core/site/site.js';
import { measureTogether } from './measure.js';
import { benchPosts, inNotes, postOf } from './posts.js';

const site = withUnsafe(defaultSite, true);
const markdown = new MarkdownIt({ html: true, linkify: true, typographer: true });

/** Types letters into the notes of a talk in the middle of a post. */
export async function measureKeystrokes(): Promise<void> {
  console.log('\nkeystroke to patch, as a share of rendering the post with markdown-it; goal at 1 MB: 0.10 or less');
  console.log('without and with the parse, which all features share');
  const head = ['parse ms', 'host ms', 'page ms', 'md-it ms', 'without', 'with'];
  console.log(`  ${''.padEnd(20)}${head.map((name) => name.padStart(9)).join('')}`);
  for (const { name, text } of [benchPosts()[0]!, postOf(100_000), postOf(1_000_000)]) await measurePost(name, text);
}

async function measurePost(name: string, text: string): Promise<void> {
  const at = inNotes(text);
  const typed = Array.from({ length: 26 }, (_, letters) => {
    const after = text.slice(0, at) + 'x'.repeat(letters) + text.slice(at);
    // A flat string, as from an editor, instead of pieces that still have to be joined.
    return Buffer.from(after).toString();
  });
  let recap = parseRecap(typed[0]!);
  let host = heldAfter(undefined, updateFor(undefined, 'a', contentOf(recap)))!;
  let page = host;
  let rendered: RenderedPage = renderPage(page.source, { colourCode });
  let message = '';
  const parse = (round: number): void => {
    recap = parseRecap(typed[round + 1]!, {}, recap);
  };
  const post = (): void => {
    const update = updateFor(host, 'a', contentOf(recap));
    host = heldAfter(host, update)!;
    message = JSON.stringify(update);
  };
  const show = (): void => {
    page = heldAfter(page, JSON.parse(message) as Parameters<typeof heldAfter>[1])!;
    const next = revisePage(rendered, page.source, { colourCode });
    planPatch(htmlOf(rendered), htmlOf(next));
    rendered = next;
  };
  const all = (round: number): unknown => markdown.render(typed[round + 1]!);
  const [parsing, posting, showing, peer] = (await measureTogether([parse, post, show, all])) as [
    number,
    number,
    number,
    number,
  ];
  const own = posting + showing;
  const times = [parsing, posting, showing, peer, own / peer, (own + parsing) / peer];
  const columns = times.map((time) => time.toFixed(2).padStart(9));
  console.log(`  ${`${name}, ${Math.round(text.length / 1000)} kB`.padEnd(20)}${columns.join('')}`);
}

function contentOf(recap: Recap): Pick<Held, 'source' | 'outline'> {
  return { source: pageSourceOf(recap, site, 'content/posts/sample.md'), outline: pageOutlineOf(recap) };
}

function htmlOf({ recap }: RenderedPage): readonly string[] {
  return recap.blocks.map(({ html }) => html);
}
