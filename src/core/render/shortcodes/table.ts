import type { RenderShortcode } from '../shortcodeContext.js';
import { details } from './details.js';
import { figure } from './figure.js';
import { highlight } from './highlight.js';
import { instagram } from './instagram.js';
import { param } from './param.js';
import { qr } from './qr.js';
import { reference } from './reference.js';
import { comment, gist, tweet } from './removed.js';
import { vimeo } from './vimeo.js';
import { x } from './x.js';
import { youtube } from './youtube.js';

/** Embedded shortcodes of which the page shows what Hugo would publish. */
export const published: ReadonlyMap<string, RenderShortcode> = new Map(
  Object.entries({ details, figure, highlight, param, ref: reference, relref: reference }),
);

/** Embedded shortcodes of which the page shows something else: cards, boxes and notices of our own. */
export const stoodIn: ReadonlyMap<string, RenderShortcode> = new Map(
  Object.entries({ comment, gist, instagram, qr, tweet, twitter: tweet, vimeo, x, youtube }),
);
