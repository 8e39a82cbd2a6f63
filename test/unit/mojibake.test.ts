import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { findMojibake } from '../../src/core/mojibake/findMojibake.js';

const nowhere = (): boolean => false;

function repaired(text: string): string {
  let result = '';
  let done = 0;
  for (const { start, end, meant } of findMojibake(text, nowhere)) {
    assert.ok(start >= done && end > start);
    result += text.slice(done, start) + meant;
    done = end;
  }
  return result + text.slice(done);
}

/** How Node and browsers decode bytes: our tables must match. */
const read: Readonly<Record<string, (byte: number) => string>> = {
  'Mac Roman': (byte) => new TextDecoder('macintosh').decode(Uint8Array.of(byte)),
  'Windows-1252': (byte) => new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
  'Latin-1': (byte) => String.fromCharCode(byte),
};

function misread(text: string, encoding: string, times = 1): string {
  if (times === 0) return text;
  const wrong = Array.from(new TextEncoder().encode(text), (byte) => read[encoding]!(byte)).join('');
  return misread(wrong, encoding, times - 1);
}

/** Ordinary sentences in many languages. */
const sentences = [
  'Ça va être très bien à Zürich, où l’été dure — «voilà»… 20 °C',
  'Größe, Übung und Straße; „Anführung“ – schön, nicht wahr?',
  'ESTAÇÃO: não há coração, AMANHÃ “sim”, e pronto.',
  '¿Qué tal? ¡Otro año! Íñigo corrió 10 km.',
  'Zażółć gęślą jaźń, potem jedź do Łodzi.',
  'Iğdır’da İstanbul şehri çok güzel, değil mi?',
  'Příliš žluťoučký kůň úpěl ďábelské ódy.',
  'București și Țara, în fine.',
  'Blåbærgrød på en fjord i Ærø, sagde hun.',
  '日本語のテキスト、です。',
  'Привет, мир, и всем удачи',
  'Καλημέρα κόσμε',
  '한국어 텍스트',
  'Tiếng Việt ở đâu, bạn ơi?',
  'Emoji 😂🤦‍♂️ ✓ → ™ and €5',
];

/** Text that only looks like mojibake: capitals before quotation marks, formulas, prices, units. */
const innocent = [
  'Ele disse “AMANHÔ e «IRMû; AMANHÃ–SÃO e IRMÃ…',
  'the root of π is √π, √Ω of noise, x√π, ≈£200, ≈€5, ≈5µs, 100 Å², ¬π',
  '«está»… «été»” … “Café”… „là“—',
  'JÄÄ” Ä… „Ä“ „Ö“… 5 Å… “Å” Ð…Þ',
  'È… VENERDÌ… PERCHÉ” MAÇû',
  'die gro¬ße Straße, 5 mŔ, 100 mÅ²',
  'Łódź „zażółć” – “ś”, Türkçe’de “ı”… İSTANBUL’DA',
  '«é»… «É»… “à”—“â” „Î“ l’Île… “lâ…”',
  'Αυτό είναι “ό”… Это “ё”… «Я» 日本語「テキスト」…。',
];

describe('findMojibake', () => {
  for (const encoding of Object.keys(read))
    for (const times of [1, 2])
      it(`repairs text misread as ${encoding}${times === 2 ? ' twice' : ''}`, () => {
        for (const sentence of sentences) assert.equal(repaired(misread(sentence, encoding, times)), sentence);
      });

  it('finds nothing in ordinary text', () => {
    for (const sentence of [...sentences, ...innocent]) assert.deepEqual(findMojibake(sentence, nowhere), [], sentence);
  });

  it('repairs what could be text only next to certain mojibake', () => {
    assert.deepEqual(findMojibake('à la Ã\u00a0 B', nowhere), []);
    assert.equal(repaired('Ã©tÃ© Ã\u00a0 B, CAFÃ‰'), 'été à B, CAFÉ');
    assert.equal(repaired('Ã©tÃ© AMANHÔ'), 'été AMANHÔ');
  });

  it('ignores code, unless the whole post is affected', () => {
    const text = 'Ã© `Ã©`';
    assert.equal(findMojibake(text, (offset) => offset > 2).length, 2);
    assert.deepEqual(findMojibake(text, nowhere).length, 2);
    assert.deepEqual(
      findMojibake(text, () => true),
      [],
    );
  });

  it('removes a byte order mark', () => assert.equal(repaired('ï»¿---'), '---'));

  it('never fails on any text, and never returns unchanged text', () => {
    const piece = fc.constantFrom(
      'Ã',
      '©',
      'â',
      '€',
      '™',
      '‚',
      'Ä',
      'ì',
      '√',
      '\uf8ff',
      'ü',
      'ò',
      'Ç',
      ' ',
      'a',
      'A',
      '…',
      '”',
      '\u0080',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end, meant } of findMojibake(text, nowhere)) assert.notEqual(text.slice(start, end), meant);
        repaired(text);
      }),
    );
  });

  it('finds all mojibake in a real recap, and nothing in others', () => {
    const shared = join('..', 'shared');
    if (!existsSync(shared)) {
      console.log(`      (passed over: there is no ${shared})`);
      return;
    }
    const post = readFileSync(join(shared, 'seed', 'devopscon18-munich.md'), 'utf8');
    assert.deepEqual(
      findMojibake(post, nowhere).map(({ meant }) => meant),
      ['…', '–', '’', '„', '”', '😂🤦‍♂️🤷‍♂️', 'ø', 'ö', '–'],
    );
    const folder = join(shared, 'corpus', 'recaps');
    for (const name of readdirSync(folder))
      assert.deepEqual(findMojibake(readFileSync(join(folder, name), 'utf8'), nowhere), [], name);
  });
});
