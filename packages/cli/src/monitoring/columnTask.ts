import type {
  Bins,
  CategoricalSample,
  MeasureName,
  NumberProfiler,
  Profile,
  RawScore,
} from '@pitwall/plugin-mlops-common';
import type { ColumnKind } from './columnKind';
import type { WindowNumbers } from './readNumbers';
import type { Slice, SliceWindow } from './slice';

/** One column to profile. */
export interface TaskColumn {
  readonly feature: string;
  /** Its profile gives away no category, no extreme and no cell under 10. */
  readonly isClassified: boolean;
  /** The bins of a reference that was profiled before. */
  readonly bins?: Bins;
}

/** Where the reference is. */
export type ReferenceRows =
  | { readonly by: 'slice'; readonly slice: Slice }
  /** Some windows of the profiled rows themselves. */
  | { readonly by: 'windows'; readonly windows: readonly number[] }
  /** Nowhere: only the bins of each column are known. */
  | { readonly by: 'bins' };

/** Columns of one kind that are read together. */
export interface ColumnTask {
  readonly kind: ColumnKind;
  readonly columns: readonly TaskColumn[];
  readonly slice: Slice;
  readonly reference: ReferenceRows;
  readonly measures: readonly MeasureName[];
}

/** The rows of one column: by window, and by block of another reference. */
type RowsOf<K extends ColumnKind | 'counted', T> = {
  readonly kind: K;
  readonly current: readonly T[];
  readonly other?: readonly T[];
};

/**
 * One column with all its rows in memory, plain data for whichever thread
 * profiles it; or its rows counted already.
 */
export interface ReadColumn {
  readonly column: TaskColumn;
  readonly windows: readonly SliceWindow[];
  /** Which of the windows are the reference, when they are. */
  readonly referenceWindows?: readonly number[];
  /** The reference's own windows, when it is other rows. */
  readonly blocks?: readonly SliceWindow[];
  readonly measures: readonly MeasureName[];
  readonly rows:
    | RowsOf<'numeric', WindowNumbers>
    | RowsOf<'counted', NumberProfiler>
    | RowsOf<'categorical', CategoricalSample>;
}

/** What became of one column. */
export interface ProfiledColumn {
  readonly feature: string;
  readonly kind: ColumnKind;
  /** Blocks of the reference; none when it was profiled before. */
  readonly reference: readonly Profile[];
  readonly referenceScores: readonly RawScore[];
  readonly profiles: readonly Profile[];
  readonly scores: readonly RawScore[];
  /** Why there is nothing of this column. */
  readonly problem?: string;
}

/** A column of which there is nothing, and why. */
export function unprofiled(
  feature: string,
  kind: ColumnKind,
  problem: string,
): ProfiledColumn {
  return {
    feature,
    kind,
    reference: [],
    referenceScores: [],
    profiles: [],
    scores: [],
    problem,
  };
}

/** Stands for the id of the reference, which its profiles are part of. */
export const noReferenceId = '-';
