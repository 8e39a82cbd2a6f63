import { castInteger, castText } from '../../../templates/values/cast.js';
import { Dictionary, type Value } from '../../../templates/values/value.js';

/** An entry of a menu, as written in configuration or front matter. */
export interface MenuFields {
  readonly identifier: string;
  /** The key name of its parent; empty at the top level. */
  readonly parent: string;
  readonly name: string;
  readonly title: string;
  /** HTML before and after the entry. */
  readonly pre: string;
  readonly post: string;
  readonly url: string;
  readonly pageRef: string;
  readonly weight: bigint;
  readonly params: Dictionary;
}

/** Reads an entry; missing fields are empty. */
export function menuFields(value: Value): MenuFields {
  const map = value instanceof Dictionary ? value : new Dictionary(new Map(), true);
  const text = (key: string): string => castText(map.get(key) ?? '');
  const params = map.get('params');
  return {
    identifier: text('identifier'),
    parent: text('parent'),
    name: text('name'),
    title: text('title'),
    pre: text('pre'),
    post: text('post'),
    url: text('url'),
    pageRef: text('pageref'),
    weight: castInteger(map.get('weight') ?? 0n),
    params: params instanceof Dictionary ? params : new Dictionary(new Map(), true),
  };
}
