import { NoAnswerError } from '../command';
import { type ColumnKind, columnKind } from './columnKind';
import {
  type ColumnTask,
  type ProfiledColumn,
  type ReferenceRows,
  type TaskColumn,
  unprofiled,
} from './columnTask';
import type { Table } from './openTable';
import type { ProfiledReference } from './profiledReference';
import type { ProfileRequest } from './profileRequest';
import type { Slice } from './slice';

/** All that the plan of a run depends on. */
export interface PlanInput {
  readonly request: ProfileRequest;
  readonly table: Table;
  /** Of the reference, when it is another file. */
  readonly referenceTable?: Table;
  readonly known?: ProfiledReference;
  readonly slice: Slice;
  readonly reference: ReferenceRows;
}

/** Which columns are read together, and those of which there will be nothing. */
export interface ColumnPlan {
  readonly tasks: readonly ColumnTask[];
  readonly unprofiled: readonly ProfiledColumn[];
}

/** Numbers that a task holds in memory at once, of one side. */
const mostNumbers = 4_000_000;

/** Columns that are counted together, whose rows nobody holds. */
const mostCounted = 32;

/**
 * Which columns are profiled, and in which portions.
 *
 * @throws NoAnswerError when a named column is not there
 */
export function planColumns(input: PlanInput): ColumnPlan {
  const { request, table } = input;
  const named = [...(request.features ?? []), ...request.classified];
  for (const feature of named) requireColumn(table, feature);
  const features =
    request.features ??
    [...table.types.keys()].filter(column => column !== request.time);
  const kinds = new Map<ColumnKind, TaskColumn[]>([
    ['numeric', []],
    ['categorical', []],
  ]);
  const problems: ProfiledColumn[] = [];
  for (const feature of new Set(features)) {
    const column = planColumn(input, feature);
    if ('problem' in column) {
      problems.push(unprofiled(feature, column.kind, column.problem));
    } else {
      kinds.get(column.kind)?.push({
        feature,
        isClassified: request.classified.includes(feature),
        bins: input.known?.bins.get(feature),
      });
    }
  }
  const { slice, reference } = input;
  const { measures } = request;
  const rows = Math.max(
    slice.rows,
    reference.by === 'slice' ? reference.slice.rows : 0,
  );
  const numbers = kinds.get('numeric') ?? [];
  const together =
    reference.by === 'bins'
      ? mostCounted
      : Math.max(1, Math.floor(mostNumbers / Math.max(1, rows)));
  const all = portions(numbers, together);
  const [first, others] = [all.slice(0, 1), all.slice(1)];
  const task = (kind: ColumnKind, columns: readonly TaskColumn[]) => ({
    kind,
    columns,
    slice,
    reference,
    measures,
  });
  return {
    // DuckDB counts categories by itself while numbers are worked off, so they
    // are not left for the end.
    tasks: [
      ...first.map(each => task('numeric', each)),
      ...(kinds.get('categorical') ?? []).map(each =>
        task('categorical', [each]),
      ),
      ...others.map(each => task('numeric', each)),
    ],
    unprofiled: problems,
  };
}

function requireColumn({ path, types }: Table, feature: string): void {
  if (types.has(feature)) return;
  throw new NoAnswerError(
    `${path} has no column "${feature}"; it has ${[...types.keys()].join(
      ', ',
    )}.`,
  );
}

type PlannedColumn =
  | { readonly kind: ColumnKind }
  | { readonly kind: ColumnKind; readonly problem: string };

function planColumn(input: PlanInput, feature: string): PlannedColumn {
  const { table } = input;
  const type = table.types.get(feature) ?? '';
  const kind = columnKind(type);
  if (!kind) {
    return {
      kind: 'categorical',
      problem: `is of the type ${type}, which is neither a number nor a category: derive one from it, such as --derive "hour=hour(${feature})"`,
    };
  }
  const before = kindOfReference(input, feature);
  if (before === 'none') {
    return { kind, problem: 'is not in the reference' };
  }
  if (before === 'numeric' && kind === 'categorical') {
    return {
      kind,
      problem: 'turned from numbers in the reference to text',
    };
  }
  // Text that now looks like numbers is text still, written the same way.
  return { kind: before ?? kind };
}

/** `undefined` where the reference is of the same rows. */
function kindOfReference(
  { referenceTable, known }: PlanInput,
  feature: string,
): ColumnKind | 'none' | undefined {
  if (known) {
    const bins = known.bins.get(feature);
    if (!bins) return 'none';
    return bins.by === 'categories' ? 'categorical' : 'numeric';
  }
  if (!referenceTable) return undefined;
  return columnKind(referenceTable.types.get(feature) ?? '') ?? 'none';
}

function portions<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
