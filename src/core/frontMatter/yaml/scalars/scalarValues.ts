import { visit, type Document, type Scalar } from 'yaml';
import type { FrontMatterValue } from '../../frontMatter.js';
import { printFloat } from '../../values/printFloat.js';
import { goNumber, goValue } from './goValue.js';
import { setMerges } from '../mergeKeys.js';
import { unmaskedOffset } from '../scanYaml.js';
import type { YamlScalar, YamlScan } from '../yamlScan.js';

/** Gives each scalar of a document, which is parsed from the masked text, the value that Hugo's library reads. */
export function setValues(document: Document, scan: YamlScan): void {
  setMerges(document);
  visit(document, {
    Scalar: (role, node) => {
      const scalar = scan.scalars.get(unmaskedOffset(scan, node.range?.[0] ?? -1));
      if (role === 'key') node.value = scalar ? keyText(scalar) : node.value;
      else node.value = valueOf(node, scalar);
    },
  });
}

/**
 * Replaces each number in a document by what Go prints for it; whether that differs from what we would print anywhere.
 * What is in an alias is replaced with its anchor.
 */
export function setPrinted(document: Document, scan: YamlScan): boolean {
  let differs = false;
  visit(document, {
    Scalar: (role, node) => {
      const text = scan.scalars.get(unmaskedOffset(scan, node.range?.[0] ?? -1))?.text ?? '';
      const printed = role === 'key' ? undefined : printedOf(node, text);
      if (printed === undefined) return;
      differs ||= printed !== String(node.value);
      node.value = printed;
    },
  });
  return differs;
}

/** What Go prints for a value that is not as it is written; `undefined` for any other. */
function printedOf({ tag, value }: Scalar, text: string): string | undefined {
  if (typeof value === 'number') return goNumber(text)?.printed ?? printFloat(value);
  if (typeof value !== 'string') return undefined;
  if (tag === 'tag:yaml.org,2002:binary') return `[${(bytesOf(value) ?? []).join(' ')}]`;
  const day = tag === 'tag:yaml.org,2002:timestamp' ? /^(\d{4}-\d\d-\d\d)T00:00:00Z$/.exec(value)?.[1] : undefined;
  return day && `${day} 00:00:00 +0000 UTC`;
}

/** The bytes that Base64 encodes; `undefined` if it is not valid. */
function bytesOf(base64: string): readonly number[] | undefined {
  if (!/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(base64)) return undefined;
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bytes: number[] = [];
  for (let at = 0; at < base64.length; at += 4) {
    const digitAt = (offset: number): number => Math.max(0, digits.indexOf(base64[at + offset]!));
    const three = (digitAt(0) << 18) | (digitAt(1) << 12) | (digitAt(2) << 6) | digitAt(3);
    bytes.push(three >> 16, (three >> 8) & 255, three & 255);
  }
  return bytes.slice(0, bytes.length - (/=*$/.exec(base64)?.[0].length ?? 0));
}

/**
 * Makes a `bigint` of each integer in a document, because a number too large for ours stays exact; as a key, a number is
 * what Go prints for it.
 */
export function setIntegers(document: Document, scan: YamlScan): void {
  visit(document, {
    Scalar: (role, node) => {
      const scalar = scan.scalars.get(unmaskedOffset(scan, node.range?.[0] ?? -1));
      const number = scalar?.style === 'plain' ? goNumber(scalar.text) : undefined;
      if (role === 'key') node.value = number?.printed ?? node.value;
      else if (typeof node.value !== 'number' || node.tag === 'tag:yaml.org,2002:float') return;
      else if (number && !number.isFloat) node.value = BigInt(number.printed);
      else if (node.tag === 'tag:yaml.org,2002:int') node.value = BigInt(node.value);
    },
  });
}

/** Keys are text, whatever they look like. */
function keyText({ style, text }: YamlScalar): string {
  return style === 'plain' && goValue(text) === null ? 'null' : text;
}

function valueOf({ tag }: Scalar, scalar: YamlScalar | undefined): FrontMatterValue {
  const text = scalar?.text ?? '';
  switch (tag) {
    case 'tag:yaml.org,2002:str':
      return text;
    case 'tag:yaml.org,2002:null':
      return null;
    case 'tag:yaml.org,2002:int':
      return Math.trunc(goNumber(text)?.value ?? 0);
    case 'tag:yaml.org,2002:float':
      return goNumber(text)?.value ?? 0;
    case 'tag:yaml.org,2002:bool':
      return goValue(text);
    case 'tag:yaml.org,2002:binary':
      // What is not Base64 is empty to Hugo.
      return bytesOf(text) ? text : '';
    case 'tag:yaml.org,2002:timestamp':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;
  }
  if (!scalar) return null;
  return scalar.style === 'plain' && tag === undefined ? goValue(text) : text;
}
