import { finite, type Moments } from './moments';

/** The moments of some rows, and how many these are. */
export interface RowsWithMoments {
  readonly rows: number;
  readonly moments?: Moments;
}

/**
 * The moments of the rows of both. Rows without moments make those of the
 * whole unknown.
 *
 * Source: T. F. Chan, G. H. Golub and R. J. LeVeque, Updating Formulae and a
 * Pairwise Algorithm for Computing Sample Variances (1979).
 */
export function mergeMoments(
  left: RowsWithMoments,
  right: RowsWithMoments,
): Moments | undefined {
  if (left.rows === 0) return right.moments;
  if (right.rows === 0) return left.moments;
  if (!left.moments || !right.moments) return undefined;
  const leftShare = left.rows / (left.rows + right.rows);
  const rightShare = right.rows / (left.rows + right.rows);
  const apart = left.moments.mean - right.moments.mean;
  return {
    mean: left.moments.mean * leftShare + right.moments.mean * rightShare,
    m2: finite(
      left.moments.m2 +
        right.moments.m2 +
        apart * apart * leftShare * right.rows,
    ),
    min: Math.min(left.moments.min, right.moments.min),
    max: Math.max(left.moments.max, right.moments.max),
  };
}
