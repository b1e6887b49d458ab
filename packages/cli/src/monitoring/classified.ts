import {
  type Bins,
  type Profile,
  type Sample,
  referenceBins,
} from '@pitwall/plugin-mlops-common';

/** Fewer rows than this could be found out one by one. */
const leastRows = 10;

/**
 * Bins that give away nothing of a classified column: no category, and no
 * extreme. `undefined` when it has too few rows or values to hide one among
 * others.
 */
export function classifiedBins(reference: Sample): Bins | undefined {
  if (reference.kind === 'categorical') {
    return { by: 'categories', categories: [], truncated: true };
  }
  const cells = Math.min(20, Math.floor(reference.sorted.length / leastRows));
  const bins = referenceBins(reference, {
    cells: Math.max(1, cells),
    values: 0,
  });
  if (bins?.by !== 'edges') return undefined;
  const inner = bins.edges.slice(1, -1);
  return inner.length < 2 ? undefined : { by: 'edges', edges: inner };
}

/**
 * A profile of a classified column without its extremes, mean and spread, and
 * without a cell of fewer than 10 rows: those count in the cell beside it,
 * missing ones in the fullest. `undefined` when there are no 10 rows at all.
 */
export function classifiedProfile(profile: Profile): Profile | undefined {
  const { moments: _, ...rest } = profile;
  const counts = [...profile.counts];
  for (let cell = 0; cell + 1 < counts.length; cell++) {
    if (isTelling(counts[cell])) move(counts, cell, cell + 1);
  }
  for (let cell = counts.length - 1; cell > 0; cell--) {
    if (isTelling(counts[cell])) move(counts, cell, cell - 1);
  }
  const fullest = counts.indexOf(Math.max(...counts));
  if (counts[fullest] < leastRows) return undefined;
  const missing = {
    nulls: profile.nulls,
    notANumber: profile.notANumber,
    infinite: profile.infinite,
  };
  for (const reason of ['nulls', 'notANumber', 'infinite'] as const) {
    if (isTelling(missing[reason])) {
      counts[fullest] += missing[reason];
      missing[reason] = 0;
    }
  }
  return { ...rest, ...missing, counts };
}

function isTelling(rows: number): boolean {
  return rows > 0 && rows < leastRows;
}

function move(counts: number[], from: number, to: number) {
  counts[to] += counts[from];
  counts[from] = 0;
}
