import assert from 'node:assert/strict';
import { embedRewrites } from '../../../src/core/paste/embedRewrites.js';
import { pastedEmbed } from '../../../src/core/paste/pastedEmbed.js';
import { parsePost } from '../../../src/core/post/parsePost.js';
import { formatMessage } from '../../../src/core/problem.js';
import { readEmbed } from '../../../src/core/shortcodes/embed/embedCode.js';
import { embedCall, type EmbedSite } from '../../../src/core/shortcodes/embed/embedCall.js';
import { readTemplate } from '../../../src/core/shortcodes/readTemplate.js';
import { defaultSite, type Site } from '../../../src/core/site/site.js';
import { applyEdits, positionAt } from '../../../src/core/text.js';

const tweet =
  '<blockquote class="twitter-tweet"><p>See <a href="https://t.co/a">it</a></p>&mdash; Ada <a href="https://twitter.com/ada_ek/status/1933100000000000001?ref_src=x">June</a></blockquote>\n<script async src="https://platform.twitter.com/widgets.js"></script>';
const toot = 'https://social.example/@ada/114679968153600000';

/** A site whose own shortcodes have these templates. */
function siteWith(templates: Readonly<Record<string, string>> = {}, site: Partial<Site> = {}): EmbedSite {
  const own = Object.entries(templates).map(([name, template]) => ({ name, path: '', ...readTemplate(template) }));
  return { site: { ...defaultSite, ...site }, own };
}

function callFor(text: string, site = siteWith()): string | undefined {
  const embeddable = readEmbed(text);
  return embeddable && embedCall(embeddable, site);
}

describe('a pasted address', () => {
  const youtube = '{{< youtube w7Ft2ymGmfc >}}';
  const later = '{{< youtube id="w7Ft2ymGmfc" start="90" >}}';
  const post = '{{< x user="ada_ek" id="1933100000000000001" >}}';
  const calls: Readonly<Record<string, string>> = {
    'https://www.youtube.com/watch?v=w7Ft2ymGmfc': youtube,
    'http://m.youtube.com/watch?list=PL1&v=w7Ft2ymGmfc&feature=x': youtube,
    'https://youtu.be/w7Ft2ymGmfc?si=abc': youtube,
    'https://www.youtube.com/shorts/w7Ft2ymGmfc': youtube,
    'https://www.youtube.com/live/w7Ft2ymGmfc?si=1': youtube,
    'https://youtu.be/w7Ft2ymGmfc?t=90': later,
    'https://www.youtube.com/watch?v=w7Ft2ymGmfc&t=1m30s': later,
    'https://www.youtube.com/embed/w7Ft2ymGmfc?start=90': later,
    'https://youtu.be/-7Ft2ymGmfc': '{{< youtube "-7Ft2ymGmfc" >}}',
    'https://youtu.be/01234567890': '{{< youtube "01234567890" >}}',
    'https://vimeo.com/146022717': '{{< vimeo 146022717 >}}',
    'https://vimeo.com/channels/staffpicks/146022717': '{{< vimeo 146022717 >}}',
    'https://player.vimeo.com/video/146022717?h=a': '{{< vimeo 146022717 >}}',
    'https://x.com/ada_ek/status/1933100000000000001?s=20': post,
    ' https://mobile.twitter.com/ada_ek/status/1933100000000000001/photo/1\n': post,
    [tweet]: post,
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/w7Ft2ymGmfc?si=1&amp;start=90" title="T"></iframe>':
      later,
  };
  for (const [text, call] of Object.entries(calls)) it(`is ${call}: ${text}`, () => assert.equal(callFor(text), call));

  it('embeds nothing where it is of no such page', () => {
    for (const text of [
      '',
      'https://x.com/ada_ek',
      'https://e.org/x.com/a/status/1',
      'https://youtube.com/@ada',
      'https://youtube.com.evil.example/watch?v=w7Ft2ymGmfc',
      'https://vimeo.com/146022717/a1b2c3',
      'https://speakerdeck.com/ada',
      'https://speakerdeck.com/c/programming',
      'https://social.example/@ada',
      '<blockquote>x</blockquote>',
      'See https://youtu.be/w7Ft2ymGmfc',
      'https://youtu.be/w7Ft2ymGmfc">}}',
    ])
      assert.equal(readEmbed(text), undefined, text);
  });

  it('depends on the version of Hugo and on what the site disables', () => {
    const old = siteWith({}, { hugoVersion: '0.120.0' });
    assert.equal(callFor('https://youtu.be/w7Ft2ymGmfc?t=90', old), youtube);
    assert.equal(callFor(tweet, old), '{{< tweet user="ada_ek" id="1933100000000000001" >}}');
    const { privacy } = defaultSite;
    const closed = siteWith({}, { privacy: { ...privacy, youTube: { ...privacy.youTube, disable: true } } });
    assert.equal(callFor('https://youtu.be/w7Ft2ymGmfc', closed), undefined);
  });
});

describe('a site’s own shortcode', () => {
  /** Template, address, and what is written. */
  const cases: readonly (readonly [name: string, template: string, address: string, call: string | undefined])[] = [
    [
      'mastodon',
      '{{ .Get "host" }}{{ .Get "id" }}',
      toot,
      '{{< mastodon host="social.example" id="114679968153600000" >}}',
    ],
    ['toot', '<a href="{{ .Get 0 }}">', toot, `{{< toot "${toot}" >}}`],
    ['mastodon', '{{ .Get 0 }} {{ .Get 1 }}', toot, '{{< mastodon "social.example" "114679968153600000" >}}'],
    ['mastodon', '{{ .Get "id" }}', toot, undefined],
    [
      'bluesky',
      '<a href="{{ .Get "link" }}">',
      'https://bsky.app/profile/ada.example/post/3labcdefgh2k',
      '{{< bluesky link="https://bsky.app/profile/ada.example/post/3labcdefgh2k" >}}',
    ],
    [
      'speakerdeck',
      '<script data-id="{{ .Get 0 }}"></script>',
      'https://speakerdeck.com/player/0123456789abcdef0123456789abcdef',
      '{{< speakerdeck 0123456789abcdef0123456789abcdef >}}',
    ],
    // The id of a page cannot be computed: only Speaker Deck has it.
    ['speakerdeck', '<script data-id="{{ .Get 0 }}"></script>', 'https://speakerdeck.com/ada/gulls', undefined],
    [
      'speaker-deck',
      '{{ .Get "url" }}',
      'https://speakerdeck.com/ada/gulls',
      '{{< speaker-deck url="https://speakerdeck.com/ada/gulls" >}}',
    ],
    [
      'slideshare',
      '<iframe src="https://www.slideshare.net/slideshow/embed_code/key/{{ .Get 0 }}">',
      'https://www.slideshare.net/slideshow/embed_code/key/aBcDeFgHiJkL',
      '{{< slideshare aBcDeFgHiJkL >}}',
    ],
    ['slideshare', '{{ $id := .Get 0 }}', 'https://www.slideshare.net/slideshow/counting-gulls/123456', undefined],
    [
      'youtube',
      '<a href="https://youtu.be/{{ .Get "id" }}?t={{ .Get "start" }}">',
      'https://youtu.be/w7Ft2ymGmfc?t=5',
      '{{< youtube id="w7Ft2ymGmfc" start="5" >}}',
    ],
    ['x', '{{ .Inner }}', tweet, undefined],
  ];
  for (const [name, template, address, call] of cases)
    it(`${name} with ${template} is ${call ?? 'not called'}`, () =>
      assert.equal(callFor(address, siteWith({ [name]: template })), call));
});

/** What is pasted at the `|`: the shortcode, or else the link; with a note where plain text is the default. */
function pasted(marked: string, text: string): string | undefined {
  const at = marked.indexOf('|');
  const post = parsePost(marked.replace('|', ''));
  const embed = pastedEmbed(post, text, positionAt(post.source, at), siteWith());
  if (!embed) return undefined;
  const made = embed.call ?? `[${embed.link.text}](${embed.link.target})`;
  return `${marked.slice(0, at)}${embed.gap.before}${made}${embed.gap.after}${marked.slice(at + 1)}${embed.isBlock ? '' : ' (plain)'}`;
}

describe('a pasted embed', () => {
  const video = 'https://vimeo.com/1';
  const call = '{{< vimeo 1 >}}';

  it('is a block of its own on an empty line, and only offered within a text', () => {
    assert.equal(pasted('A\n\n|\n', video), `A\n\n${call}\n`);
    assert.equal(pasted('A\n|\n## B\n', video), `A\n\n${call}\n\n## B\n`);
    assert.equal(pasted('A |\n', video), `A ${call}\n (plain)`);
    assert.equal(pasted('- |\n', video), `- ${call}\n (plain)`);
  });

  it('is a link where the site has no shortcode for it, in words of its address', () => {
    const link = (address: string): string | undefined => pasted('|', address);
    assert.equal(
      link('https://speakerdeck.com/ada/counting-gulls'),
      '[Counting gulls](https://speakerdeck.com/ada/counting-gulls)',
    );
    assert.equal(
      link('https://de.slideshare.net/slideshow/counting-gulls/123456'),
      '[Counting gulls](https://de.slideshare.net/slideshow/counting-gulls/123456)',
    );
    assert.equal(link(toot), `[@ada@social.example](${toot})`);
    assert.equal(
      link('https://bsky.app/profile/ada.example/post/3labcdefgh2k'),
      '[@ada.example](https://bsky.app/profile/ada.example/post/3labcdefgh2k)',
    );
  });

  it('is nothing in front matter, code, raw HTML and calls', () => {
    for (const marked of [
      '---\nvideo: |\n---\n',
      '```\n|\n```\n',
      '<pre>\n|\n</pre>\n',
      '{{< youtube | >}}',
      '{{< highlight go >}}\n|\n{{< /highlight >}}\n',
    ])
      assert.equal(pasted(marked, video), undefined, marked);
  });
});

/** The titles of the other ways to write what is at the `|`, and the texts that they give. */
function rewrites(marked: string): Readonly<Record<string, string>> {
  const at = marked.indexOf('|');
  const post = parsePost(marked.replace('|', ''));
  return Object.fromEntries(
    embedRewrites(post, positionAt(post.source, at), siteWith()).map(({ title, edit }) => [
      formatMessage(title),
      applyEdits(post.source, [edit]),
    ]),
  );
}

describe('other ways to write an embed', () => {
  const asEmbed = 'Embed with the shortcode "vimeo"';

  it('are an embed and a link for an address that is a paragraph', () => {
    const both = {
      [asEmbed]: 'A\n\n{{< vimeo 1 >}}\n',
      'Replace with a link to Vimeo': 'A\n\n[Vimeo](https://vimeo.com/1)\n',
    };
    assert.deepEqual(rewrites('A\n\nhttps://vi|meo.com/1\n'), both);
    assert.deepEqual(rewrites('A\n\n<https://vi|meo.com/1>\n'), both);
    assert.deepEqual(rewrites('A\n\n[T|alk](https://vimeo.com/1)\n'), { [asEmbed]: 'A\n\n{{< vimeo 1 >}}\n' });
  });

  it('are a link for an address within a text, and nothing for other links', () => {
    assert.deepEqual(rewrites('See https://vi|meo.com/1.'), {
      'Replace with a link to Vimeo': 'See [Vimeo](https://vimeo.com/1).',
    });
    assert.deepEqual(rewrites('See [T|alk](https://vimeo.com/1).'), {});
    assert.deepEqual(rewrites('https://e.or|g/\n'), {});
    assert.deepEqual(rewrites('`https://vi|meo.com/1`\n'), {});
  });

  it('are a link for a call', () => {
    assert.deepEqual(rewrites('{{< youtu|be id="w7Ft2ymGmfc" start=90 >}}'), {
      'Replace with a link to YouTube': '[YouTube](https://www.youtube.com/watch?v=w7Ft2ymGmfc&t=90)',
    });
    assert.deepEqual(rewrites('{{< x user="ada" id="12" >}|}'), {
      'Replace with a link to @ada': '[@ada](https://x.com/ada/status/12)',
    });
    assert.deepEqual(rewrites(`{{< to|ot "${toot}" >}}`), {
      'Replace with a link to @ada@social.example': `[@ada@social.example](${toot})`,
    });
    assert.deepEqual(rewrites('{{< youtu|be >}}'), {});
  });

  it('leave a call that shows more than an embed as it is', () => {
    for (const marked of [
      '{{< ca|rd link="https://vimeo.com/1" >}}\nMy notes.\n{{< /card >}}\n',
      '{{< card link="https://vimeo.com/1" >}}\nMy no|tes.\n{{< /card >}}\n',
      '{{< card link="https://vimeo.com/1" >}}\nMy notes.\n{{< /ca|rd >}}\n',
      '{{< figure src="hall.jpg" link="https://vi|meo.com/1" caption="The hall" >}}\n',
      '{{< button href="https://vi|meo.com/1" >}}\n',
      '{{< toot url="https://vi|meo.com/1" >}}\n',
      `{{< too|t "${toot}" >}}\nWhat it says.\n{{< /toot >}}\n`,
    ])
      assert.deepEqual(rewrites(marked), {}, marked);
  });

  it('are those of the innermost call or the link there', () => {
    assert.deepEqual(rewrites('{{< details >}}\nNotes. {{< vimeo| 1 >}}\n{{< /details >}}\n'), {
      'Replace with a link to Vimeo': '{{< details >}}\nNotes. [Vimeo](https://vimeo.com/1)\n{{< /details >}}\n',
    });
    assert.deepEqual(rewrites('{{< details >}}\nSee https://vi|meo.com/1.\n{{< /details >}}\n'), {
      'Replace with a link to Vimeo': '{{< details >}}\nSee [Vimeo](https://vimeo.com/1).\n{{< /details >}}\n',
    });
  });

  it('are none where a link would be text', () => {
    for (const marked of [
      '{{< highlight md >}}{{< vim|eo 1 >}}{{< /highlight >}}\n',
      '{{< highlight md >}}\n{{< vim|eo 1 >}}\n{{< /highlight >}}\n',
      '{{< highlight md >}}https://vi|meo.com/1{{< /highlight >}}\n',
      '```\n{{< vim|eo 1 >}}\n```\n',
      '<div>\n{{< vim|eo 1 >}}\n</div>\n',
    ])
      assert.deepEqual(rewrites(marked), {}, marked);
  });
});
