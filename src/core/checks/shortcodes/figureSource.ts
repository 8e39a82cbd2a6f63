import { say, type Problem } from '../../problem.js';
import type { ShortcodeArgument } from '../../shortcodes/shortcode.js';
import { imageCandidates } from '../../site/imageCandidates.js';
import { basePath } from '../../site/permalink.js';
import { joinFolders } from '../../site/sitePath.js';
import { rangeOf } from '../../text.js';
import type { ShortcodeCheck, ShortcodePage } from './shortcodePage.js';

/** Pictures of figures that are not there, or not where the published page looks for them. */
export const figureSource: ShortcodeCheck = {
  codes: ['image-not-found', 'image-outside-base'],
  check: (page) =>
    page.calls
      .filter(({ name }) => name.toLowerCase() === 'figure' && page.isEmbedded(name))
      .flatMap((call) => {
        const source = call.arguments.filter(({ name }) => name?.value === 'src').at(-1);
        return source && String(source.value) !== '' ? check(source, page) : [];
      }),
};

function check({ value, start, end }: ShortcodeArgument, { recap, context }: ShortcodePage): readonly Problem[] {
  const { site, pagePath, exists } = context;
  if (pagePath === undefined) return [];
  const path = String(value);
  const range = rangeOf(recap.source, start, end);
  const candidates = imageCandidates(path, pagePath, site);
  if (!site.lacksTheme && candidates.length > 0 && candidates.every((each) => exists(each) === false)) {
    const message = say('There is no such picture: it is none of {0}.', candidates.join(', '));
    return [{ code: 'image-not-found', severity: 'warning', message, range }];
  }
  const base = basePath(site);
  if (base === '' || !/^\/(?!\/)/.test(path) || `${path}/`.startsWith(`${base}/`)) return [];
  // Hugo gives assets the address that they are published at.
  const isAsset = site.assetDirs.some(({ source }) => exists(joinFolders(source, path)) !== false);
  if (isAsset || site.canonifyURLs || site.relativeURLs) return [];
  const message = say(
    'The site is published below {0}/, but this address begins at the root of its host: write {1}.',
    base,
    base + path,
  );
  const fix = { title: say('Write {0}', base + path), edits: [{ range, newText: base + path }], safe: false };
  return [{ code: 'image-outside-base', severity: 'warning', message, range, fixes: [fix] }];
}
