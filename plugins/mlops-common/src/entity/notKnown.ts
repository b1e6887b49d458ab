/** Longer words are no slip of the finger, and slow to compare. */
const longestWord = 63;

/**
 * The rule that a word breaks: the words that are known and, when one is near,
 * the one that was probably meant.
 *
 * @example notKnown('a role', 'on-cal', ['on-call', 'security']) // 'is not a role; known roles are on-call, security; did you mean on-call?'
 */
export function notKnown(
  noun: string,
  written: string,
  known: readonly string[],
): string {
  const meant = nearest(written, known);
  const plural = noun.replace(/^an? /, '').replace(/y$/, 'ie');
  return `is not ${noun}; known ${plural}s are ${known.join(', ')}${
    meant ? `; did you mean ${meant}?` : ''
  }`;
}

/** The known word that differs in few letters, if there is one. */
export function nearest(
  written: string,
  known: readonly string[],
): string | undefined {
  if (written.length > longestWord) return undefined;
  const most = Math.max(2, Math.floor(written.length / 4));
  const [best] = known
    .map(word => ({ word, distance: editDistance(written, word) }))
    .filter(({ word, distance }) => distance <= most && distance < word.length)
    .sort((one, other) => one.distance - other.distance);
  return best?.word;
}

/** Levenshtein's distance, without regard to case. */
function editDistance(one: string, other: string): number {
  const a = one.toLowerCase();
  const b = other.toLowerCase();
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
