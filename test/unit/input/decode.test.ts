import { describe, expect, it } from 'vitest';
import { decodeBytes, ENCODING_BYTES, encodingOf } from '../../../src/input/decode.ts';

const TEXT = 'Đơn vị;Thi hành xong\nCần Giuộc;1.529\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
};

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16 as Excel writes it', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 of the other order', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16 without a mark', utf16(TEXT, true)],
    ['UTF-16 of the other order without a mark', utf16(TEXT, false)],
  ])('reads %s', (_, bytes) => expect(decodeBytes(bytes)).toBe(TEXT));

  it('goes by the mark where nothing else tells', () => {
    expect(decodeBytes(utf16('\ufeffếạộđ', true))).toBe('ếạộđ');
    expect(decodeBytes(utf16('\ufeffếạộđ', false))).toBe('ếạộđ');
  });

  it('marks what is in no such encoding', () => {
    expect(decodeBytes(Uint8Array.of(0x43, 0xe2, 0x6e))).toBe('C\ufffdn');
  });
});

it.each([
  [[], 'utf-8'],
  [[0xff, 0x41, 0x42], 'utf-8'],
  [[0x41, 0xfe, 0x42], 'utf-8'],
  [[0xfe, 0x41, 0x42], 'utf-8'],
  [[0x41, 0xff, 0x42], 'utf-8'],
  // More than a letter in ten has no mark.
  [[1, 2, 1, 2, 1, 2, 1, 2, 0], 'utf-16be'],
  [[1, 2, 1, 2, 1, 2, 1, 0], 'utf-16le'],
  [[1, 2, 1, 2, 1, 2, 1, 2, 1, 0], 'utf-8'],
])('the encoding of %j is %s', (bytes, label) => {
  expect(encodingOf(Uint8Array.from(bytes))).toBe(label);
});

it('looks at the start of a file only', () => {
  const bytes = new Uint8Array(ENCODING_BYTES * 2);
  bytes.fill(0x41, 0, ENCODING_BYTES);
  expect(encodingOf(bytes)).toBe('utf-8');
});
