import { answerMark, say, type Fix, type Problem } from '../../problem.js';
import { relatedKindOf } from '../../recap/evidence/relatedLinks.js';
import { lineOf, rangeOf } from '../../text.js';
import type { TextCheck, TextPage } from './textPage.js';
import type { PageLink } from './pageLinks.js';

/** Links that wait for their address: empty ones anywhere, what stands for an address in headings and behind "Slides". */
export const linkNowhere: TextCheck = {
  codes: ['link-nowhere'],
  check: (page) => {
    const headings = new Set(page.recap.reading.headings.map(({ line }) => line));
    return page.links
      .filter(
        (link) => link.kind !== 'image' && leadsNowhere(link, headings.has(lineOf(page.recap.source, link.start))),
      )
      .map((link) => toProblem(link, page));
  },
};

/** `#` also leads to the top of a page; only where a talk's page, its slides or video are meant is it none. */
const nothing = /^(?:#|\/|(?:https?:)?\/\/(?:www\.)?|\.{2,}|…|-|\?+|x{2,}|todo|tbd|tba|url|link)$/i;
const example = /^(?:https?:)?\/\/(?:[\w-]+\.)*example\.(?:com|org|net)(?:[/?#].*)?$/i;
/** The address that the snippet of a talk begins with. */
const bareExample = /^https?:\/\/(?:www\.)?example\.(?:com|org|net)\/?$/i;

function leadsNowhere({ label, address: { url } }: PageLink, isHeading: boolean): boolean {
  if (url === '') return true;
  const isRelated = relatedKindOf(label.text) !== undefined;
  if (isRelated) return nothing.test(url) || example.test(url);
  return isHeading && (nothing.test(url) || bareExample.test(url));
}

function toProblem({ kind, address, start, end, label }: PageLink, { recap: { source } }: TextPage): Problem {
  const message =
    address.url === '' ? say('This link has no address.') : say('"{0}" is a placeholder for an address.', address.url);
  const fix: Fix = {
    title: say('Add the address…'),
    edits: [{ range: rangeOf(source, address.start, address.end), newText: answerMark }],
    asks: { prompt: say('Address of the link'), pattern: /^(?![#/]$)[^\s<>()\\{}]{3,}$/ },
    safe: false,
  };
  const unlink: Fix = {
    title: say('Remove the link and keep its text'),
    edits: [{ range: rangeOf(source, start, end), newText: label.text }],
    safe: false,
  };
  const fixes = kind === 'definition' || label.text.trim() === '' ? [fix] : [fix, unlink];
  return { code: 'link-nowhere', severity: 'warning', message, range: rangeOf(source, start, end), fixes };
}
