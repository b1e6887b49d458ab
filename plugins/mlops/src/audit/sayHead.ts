import type { LedgerHead } from '@pitwall/plugin-mlops-common';
import { sayCount } from '../spoken';

type Head = Pick<LedgerHead, 'size' | 'anchors'>;

/**
 * How many decisions there are, and who else could tell if they were rewritten.
 *
 * @example '14 decisions are on record; their signed head is kept in 1 other place.'
 */
export function sayHead({ size, anchors }: Head): string {
  if (size === 0) return 'No decision is on record yet.';
  const decisions = `${sayCount(size, 'decision')} ${
    size === 1 ? 'is' : 'are'
  } on record`;
  const head = `${size === 1 ? 'its' : 'their'} signed head is kept`;
  return `${decisions}; ${head} ${sayPlaces(size, anchors)}.`;
}

function sayPlaces(size: number, anchors: Head['anchors']): string {
  const keeping = anchors.filter(
    // Another replica may have given it a newer one.
    anchor => !anchor.problem && (anchor.size ?? 0) >= size,
  );
  if (keeping.length === 0) return 'in no other place';
  return keeping.length === anchors.length
    ? `in ${sayCount(keeping.length, 'other place')}`
    : `in ${keeping.length} of ${anchors.length} other places`;
}
