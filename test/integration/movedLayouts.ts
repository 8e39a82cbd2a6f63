/** Posts of this project in which talks are moved, from inside VS Code and from outside, each with another layout. */
export const ownLayouts: readonly string[] = [
  'bold-lines-by',
  'devrooms-and-tracks',
  'links-in-headings',
  'list-nested-broken-links',
  'list-talks-bold-links',
  'setext-headings',
  'table-titles-and-speakers',
  'title-with-speaker-in-brackets',
].map((name) => `test/fixtures/outlines/${name}.md`);

/** Real posts that may be next to the project, and are never part of it: days with links, and five other layouts. */
export const realLayouts: readonly string[] = [
  '../shared/seed/devopscon18-munich.md',
  ...[
    'kakkoyun__me__fosdem-2025',
    'romatik__netlify-blog__overview-of-rstudio-conf-2020.en',
    'killthekitten__kirshatrov-com__railsconf-2016',
    'frioux__blog__gophercon-2018',
    'unixorn__notes__monitorama-2018',
  ].map((name) => `../shared/corpus/recaps/${name}.md`),
];
