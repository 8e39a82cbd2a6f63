import type { Message } from '../../../problem.js';

/**
 * What a site's own shortcode gives for a call, or what prevents it. Of a call in Markdown notation the output is Markdown,
 * unless `isHtml`.
 */
export type OwnResult = { readonly output: string; readonly isHtml?: boolean } | { readonly fault: Message };
