import type { CST } from 'yaml';

/** Whether a tree of tokens is deeper than so many levels. */
export function depthExceeds(root: CST.Token, limit: number): boolean {
  const left: { token: CST.Token; depth: number }[] = [
    { token: root, depth: 0 },
  ];
  for (let each = left.pop(); each; each = left.pop()) {
    const { token, depth } = each;
    if (depth > limit) return true;
    if (token.type === 'document' && token.value) {
      left.push({ token: token.value, depth });
    } else if ('items' in token) {
      for (const item of token.items) {
        if (item.key) left.push({ token: item.key, depth: depth + 1 });
        if (item.value) left.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return false;
}
