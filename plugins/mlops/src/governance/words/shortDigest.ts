const shownDigits = 8;

/**
 * The beginning of a digest: enough for people to tell two apart.
 *
 * @example shortDigest('sha256:a1b2c3d4e5…') // 'a1b2c3d4'
 */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, shownDigits);
}
