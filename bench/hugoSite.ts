import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Site } from '../src/core/site/site.js';

/** Prints the content of each page, and nothing else, as one JSON object per line. */
const layout =
  '{{ range .Site.RegularPages }}{{ dict "path" .File.Path "html" (string .Content) | jsonify | safeHTML }}\n{{ end }}';

/** The result of publishing posts, by name. */
export interface Published {
  readonly html: ReadonlyMap<string, string>;
  /** Posts that Hugo rejects, with its error. */
  readonly refused: ReadonlyMap<string, string>;
}

/** Publishes posts (`NAME.md` by name) with the real Hugo at `program`, in a temporary site. */
export function publishWithHugo(program: string, posts: ReadonlyMap<string, string>, site: Site): Published {
  const folder = mkdtempSync(join(tmpdir(), 'recap-parity-'));
  const refused = new Map<string, string>();
  try {
    write(join(folder, 'hugo.json'), JSON.stringify(configurationOf(site)));
    write(join(folder, 'layouts/home.html'), layout);
    for (const [name, text] of posts) {
      write(join(folder, 'content', name, 'post.md'), text);
      for (const [call, template] of stubsFor(text))
        write(join(folder, 'layouts', name, '_shortcodes', `${call}.html`), template);
    }
    for (;;) {
      const { status, stdout, stderr } = spawnSync(program, ['-D', '-E', '-F'], { cwd: folder, encoding: 'utf8' });
      if (status === 0) break;
      const words = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('ERROR'));
      const culprits = [...posts.keys()].filter(
        (name) => !refused.has(name) && words.some((line) => line.includes(`content/${name}/post.md`)),
      );
      if (culprits.length === 0) throw new Error(`Hugo gave up:\n${words.join('\n')}`);
      for (const name of culprits) {
        refused.set(name, words.find((line) => line.includes(`content/${name}/`))!.replace(/.*post\.md:?/, ''));
        rmSync(join(folder, 'content', name), { recursive: true });
      }
    }
    const lines = readFileSync(join(folder, 'public/index.html'), 'utf8').split('\n').filter(Boolean);
    const pages = lines.map((line) => JSON.parse(line) as { path: string; html: string });
    return { html: new Map(pages.map(({ path, html }) => [dirname(path), withoutNumbers(html)])), refused };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In the id of a heading, the numbers of a page and of a shortcode in it, which are not the same in each build. */
function withoutNumbers(html: string): string {
  return html.replace(/hahahugoshortcode\d+s\d+hbhb/g, 'hahahugoshortcode0s0hbhb');
}

/** The settings of the site under the names in Hugo's configuration. */
function configurationOf({ baseURL, title, enableEmoji, params, privacy, markup }: Site): object {
  const { goldmark, highlight } = markup;
  const { extras, passthrough, ...extensions } = goldmark.extensions;
  const { hlLines, ...highlighting } = highlight;
  return {
    baseURL,
    title,
    enableEmoji,
    params,
    privacy,
    disablePathToLower: true,
    disableKinds: ['RSS', 'sitemap', 'taxonomy', 'term', '404', 'robotsTXT', 'section'],
    markup: {
      goldmark: {
        ...goldmark,
        renderHooks: {
          image: { useEmbedded: goldmark.renderHooks.image },
          link: { useEmbedded: goldmark.renderHooks.link },
        },
        extensions: {
          ...extensions,
          extras: Object.fromEntries(Object.entries(extras).map(([name, enable]) => [name, { enable }])),
          passthrough: {
            enable: passthrough.enable,
            delimiters: { inline: passthrough.inline, block: passthrough.block },
          },
        },
      },
      highlight: { ...highlighting, hl_Lines: hlLines },
    },
  };
}

const embedded = new Set(
  'comment details figure gist highlight instagram param qr ref relref tweet twitter vimeo x youtube'.split(' '),
);

/** The names of shortcodes that are not built into Hugo. */
export function ownShortcodes(text: string): readonly string[] {
  const names = [...text.matchAll(/\{\{[<%]\s*([\w-]+)/g)].map(([, name]) => name!);
  return [...new Set(names)].filter((name) => !embedded.has(name.toLowerCase()));
}

/** Templates for the post's own shortcodes, which only render their content. */
function stubsFor(text: string): readonly (readonly [string, string])[] {
  return ownShortcodes(text).map((name) => [
    name,
    new RegExp(`\\{\\{[<%]\\s*/\\s*${name}[\\s>%]`).test(text) ? '{{ .Inner }}' : '',
  ]);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
