import {
  categoricalSample,
  countedCategories,
  numericSample,
  profileNumbers,
  profileSample,
  type CategoricalSample,
  type NumberProfiler,
  type NumericSample,
  type Profile,
  type ProfileSubject,
  type Sample,
} from '@pitwall/plugin-mlops-common';
import type { WindowNumbers } from './readNumbers';

/** The rows of one column in one window, sorted or counted when first asked. */
export interface WindowRows {
  /** `undefined` of rows that were not kept. */
  sample(): Sample | undefined;
  /** `undefined` under bins of the other kind. */
  profile(subject: ProfileSubject): Profile | undefined;
}

/** Numbers of a window. What is only profiled is not sorted. */
export function rowsOfNumbers({ values, nulls }: WindowNumbers): WindowRows {
  let sample: NumericSample | undefined;
  return {
    sample: () => (sample ??= numericSample(values, nulls)),
    profile: subject =>
      sample
        ? profileSample(sample, subject)
        : profileNumbers(values, subject, nulls),
  };
}

/** Numbers of a window, counted under the bins they are profiled with. */
export function rowsOfCounted(profiler: NumberProfiler): WindowRows {
  return {
    sample: () => undefined,
    profile: subject => profiler.profile(subject),
  };
}

/** Categories of a window. */
export function rowsOfCategories(sample: CategoricalSample): WindowRows {
  return {
    sample: () => sample,
    profile: subject => profileSample(sample, subject),
  };
}

/** All rows of several windows as one sample. */
export function togetherNumbers(
  windows: readonly WindowNumbers[],
): NumericSample {
  const count = windows.reduce((sum, { values }) => sum + values.length, 0);
  const nulls = windows.reduce((sum, window) => sum + window.nulls, 0);
  const all = new Float64Array(count);
  let at = 0;
  for (const { values } of windows) {
    all.set(values, at);
    at += values.length;
  }
  return numericSample(all, nulls);
}

/** All rows of several windows as one sample. */
export function togetherCategories(
  windows: readonly CategoricalSample[],
): CategoricalSample {
  const sample = countedCategories(
    windows.flatMap(({ counts }) => [...counts]),
  );
  const nulls = windows.reduce((sum, window) => sum + window.nulls, 0);
  return { ...sample, nulls };
}

/** A sample without the rows of one of the windows it was put together from. */
export function withoutWindow(all: Sample, window: Sample): Sample {
  const missing = {
    nulls: all.nulls - window.nulls,
    notANumber: all.notANumber - window.notANumber,
    infinite: all.infinite - window.infinite,
  };
  if (all.kind === 'numeric' && window.kind === 'numeric') {
    return {
      kind: 'numeric',
      sorted: difference(all.sorted, window.sorted),
      ...missing,
    };
  }
  if (all.kind === 'categorical' && window.kind === 'categorical') {
    const rest = [...all.counts].map(
      ([name, rows]) => [name, rows - (window.counts.get(name) ?? 0)] as const,
    );
    return { ...countedCategories(rest), ...missing };
  }
  return categoricalSample([]);
}

/** What is left of ascending numbers without some of them. */
function difference(all: Float64Array, some: Float64Array): Float64Array {
  const left = new Float64Array(all.length - some.length);
  let at = 0;
  let skipped = 0;
  for (let row = 0; row < all.length; row++) {
    if (skipped < some.length && all[row] === some[skipped]) skipped++;
    else left[at++] = all[row];
  }
  return left;
}
