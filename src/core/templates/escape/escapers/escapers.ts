import type { TemplateFunction } from '../../run/run.js';
import type { Escape } from './escape.js';
import { attr, comment, html, htmlName, htmlText, nospace, rcdata } from './html.js';
import { jsRegexp, jsString, jsTemplate } from './script.js';
import { jsValue } from './scriptValue.js';
import { cssString, cssValue } from './style.js';
import { srcset, urlEscape, urlFilter, urlNormalise, urlquery } from './url.js';

const table: Readonly<Record<string, Escape>> = {
  attr,
  comment,
  cssString,
  cssValue,
  html,
  htmlName,
  htmlText,
  jsRegexp,
  jsString,
  jsTemplate,
  jsValue,
  nospace,
  rcdata,
  srcset,
  urlEscape,
  urlFilter,
  urlNormalise,
  urlquery,
};

/** What makes a value safe where it is printed, by the name that `escapeTemplates` gives to an action. */
export const escapers: ReadonlyMap<string, TemplateFunction> = new Map(
  Object.entries(table).map(([name, escape]) => [
    name,
    {
      name,
      arity: [1, 1],
      call: ([value = null], run) => {
        const text = escape(value, run);
        run.spend(text.length);
        return text;
      },
    },
  ]),
);
