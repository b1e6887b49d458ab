import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Profile, RawScore } from '@pitwall/plugin-mlops-common';
import { noReferenceId, type ProfiledColumn } from './columnTask';
import { type DuckDb, openDuckDb } from './duckDb';
import { openRows } from './openRows';
import { isPeriod } from './period';
import { planColumns } from './planColumns';
import { readProfiledReference } from './profiledReference';
import type { ProfileRequest } from './profileRequest';
import { runColumnTasks } from './runColumnTasks';
import type { Slice } from './slice';
import { startColumnThreads } from './startColumnThreads';

/** A file, profiled: everything a push or a reader wants to know. */
export interface ProfiledFile {
  readonly referenceId: string;
  readonly against: 'training' | 'serving';
  /** The reference was profiled in this run, and is to be pushed with it. */
  readonly isNewReference: boolean;
  readonly rows: number;
  readonly untimed: number;
  readonly windows: Slice['windows'];
  readonly columns: readonly ProfiledColumn[];
  /** What it took once DuckDB was open. */
  readonly seconds: number;
}

/**
 * Profiles a file against its reference, one thread a core.
 *
 * @param script - of a thread; without it all runs in this one
 * @throws NoAnswerError when there is nothing to profile, or to profile it with
 */
export async function profileFile(
  request: ProfileRequest,
  script?: URL,
): Promise<ProfiledFile> {
  const known =
    typeof request.reference === 'string'
      ? readProfiledReference(request.reference)
      : undefined;
  // They load while DuckDB does. Under known bins rows are counted as they
  // come, and there is nothing left for them to do.
  const threads = startColumnThreads(known ? 0 : countThreads(request), script);
  const folder = mkdtempSync(join(tmpdir(), 'pitwall-profile-'));
  let duckDb: DuckDb | undefined;
  try {
    duckDb = await openDuckDb();
    const startedAt = performance.now();
    const { slice, reference, table, referenceTable } = await openRows(
      duckDb,
      request,
      known !== undefined,
      folder,
    );
    const { tasks, unprofiled } = planColumns({
      request,
      table,
      referenceTable,
      known,
      slice,
      reference,
    });
    const profiled = [
      ...(await runColumnTasks(duckDb, tasks, threads)),
      ...unprofiled,
    ];
    const order = [...table.types.keys()];
    const columns = profiled.sort(
      (a, b) => order.indexOf(a.feature) - order.indexOf(b.feature),
    );
    const referenceId =
      known?.referenceId ?? request.referenceId ?? idOfReference(columns);
    return {
      referenceId,
      against: request.against ?? (isFile(request) ? 'training' : 'serving'),
      isNewReference: known === undefined,
      rows: slice.rows,
      untimed: slice.untimed,
      windows: slice.windows,
      columns: columns.map(column => withReferenceId(column, referenceId)),
      seconds: (performance.now() - startedAt) / 1000,
    };
  } finally {
    await threads.stop();
    duckDb?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Smaller files are profiled before a thread has started. */
const worthThreads = 8 * 1024 * 1024;

/**
 * How many threads profile what this one reads. Counting keeps them as busy as
 * reading keeps this one; scoring takes them far longer.
 */
function countThreads({
  file,
  reference,
  threads,
  measures,
}: ProfileRequest): number {
  if (threads !== undefined) return threads - 1;
  const files = typeof reference === 'string' ? [file, reference] : [file];
  const sizes = files.map(
    path => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
  );
  if (Math.max(...sizes) < worthThreads) return 0;
  const cores = availableParallelism();
  return measures.length > 0 ? cores : Math.max(1, cores - 1);
}

function isFile({ reference }: ProfileRequest): boolean {
  return typeof reference === 'string' && !isPeriod(reference);
}

/** The same for the same reference, so that pushing it again changes nothing. */
function idOfReference(columns: readonly ProfiledColumn[]): string {
  const hash = createHash('sha256');
  for (const { reference } of columns) hash.update(JSON.stringify(reference));
  return `reference-${hash.digest('hex').slice(0, 16)}`;
}

function withReferenceId(
  column: ProfiledColumn,
  referenceId: string,
): ProfiledColumn {
  const named = <T extends Profile | RawScore>(each: T): T =>
    each.referenceId === noReferenceId ? { ...each, referenceId } : each;
  return {
    ...column,
    reference: column.reference.map(named),
    referenceScores: column.referenceScores.map(named),
    profiles: column.profiles.map(named),
    scores: column.scores.map(named),
  };
}
