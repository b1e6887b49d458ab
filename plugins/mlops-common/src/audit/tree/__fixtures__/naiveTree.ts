import { sha256 } from '../../sha256';

// A second implementation: word for word RFC 9162, section 2.1.1.
const sha = (...parts: Uint8Array[]) =>
  sha256(Uint8Array.from(Buffer.concat(parts)));
export const split = (n: number) => 2 ** Math.ceil(Math.log2(n) - 1);
export function mth(d: readonly Uint8Array[]): Uint8Array {
  if (d.length === 0) return sha();
  if (d.length === 1) return sha(Uint8Array.of(0), d[0]);
  const k = split(d.length);
  return sha(Uint8Array.of(1), mth(d.slice(0, k)), mth(d.slice(k)));
}
