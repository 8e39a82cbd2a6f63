import type { SourceText } from '../text.js';
import type { FrontMatterContent, FrontMatterFormat } from './frontMatter.js';
import { readJson } from './readJson.js';
import { readToml } from './toml/readToml.js';
import { readYaml } from './yaml/readYaml.js';

/** Reads a part of a text, from one offset to another, in a format. */
export type ReadContent = (source: SourceText, start: number, end: number) => FrontMatterContent;

export const readers: Readonly<Record<FrontMatterFormat, ReadContent>> = {
  yaml: readYaml,
  toml: readToml,
  json: readJson,
};
