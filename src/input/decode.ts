/** How many bytes at the start of a file tell its encoding. */
export const ENCODING_BYTES = 200;

/**
 * Bytes of a text file as text: UTF-8, or UTF-16 as Excel's "Unicode text" is written. The mark at the start tells, and
 * without one the zeros that every second byte of UTF-16 is. What is not UTF-8 either keeps U+FFFD where it is not.
 */
export function decodeBytes(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Label of the encoding, as `TextDecoder` takes it. @param bytes - the start of the file, {@link ENCODING_BYTES} or all of it */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, ENCODING_BYTES);
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
  // Letters with marks have no zero, digits and separators have.
  if (Math.max(even, odd) * 10 <= start.length) return 'utf-8';
  return odd > even ? 'utf-16le' : 'utf-16be';
}
