import {
  measureNameSchema,
  type DriftScore,
  type MeasureName,
  type Threshold,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { eachChunk } from './inChunks';

const table = 'monitoring_lines';

interface Row {
  reference: string;
  feature: string;
  measure: string;
  made_from: DriftScore['from'];
  windows: number;
  line: string;
  digest: string | null;
}

/** Where one statistic draws the line for one feature of a reference. */
export interface StoredLine {
  readonly reference: string;
  readonly feature: string;
  readonly measure: MeasureName;
  readonly madeFrom: DriftScore['from'];
  readonly line: Threshold;
  /** Windows of the reference that had a score. */
  readonly windows: number;
  /** Of raw scores, as they were pushed. */
  readonly digest?: string;
}

/** The lines of some references by some statistics, of one feature or of all. */
export async function readLines(
  knex: Knex | Knex.Transaction,
  query: {
    readonly references: readonly string[];
    readonly measures?: readonly MeasureName[];
    readonly feature?: string;
  },
): Promise<StoredLine[]> {
  const rows = knex<Row>(table).whereIn('reference', [...query.references]);
  if (query.measures) rows.whereIn('measure', [...query.measures]);
  if (query.feature !== undefined) rows.andWhere({ feature: query.feature });
  return (await rows).flatMap(toLine);
}

/** Keeps lines; one that is known already stays as it is. */
export async function saveLines(
  knex: Knex | Knex.Transaction,
  lines: readonly StoredLine[],
): Promise<void> {
  await eachChunk(lines, chunk =>
    knex<Row>(table)
      .insert(
        chunk.map(each => ({
          reference: each.reference,
          feature: each.feature,
          measure: each.measure,
          made_from: each.madeFrom,
          windows: each.windows,
          line: JSON.stringify(each.line),
          digest: each.digest ?? null,
        })),
      )
      .onConflict(['reference', 'feature', 'measure', 'made_from'])
      .ignore(),
  );
}

function toLine(row: Row): StoredLine[] {
  const measure = measureNameSchema.safeParse(row.measure);
  // A statistic of a newer version of the suite, which shares the database.
  if (!measure.success) return [];
  return [
    {
      reference: row.reference,
      feature: row.feature,
      measure: measure.data,
      madeFrom: row.made_from,
      windows: row.windows,
      line: JSON.parse(row.line),
      ...(row.digest !== null && { digest: row.digest }),
    },
  ];
}
