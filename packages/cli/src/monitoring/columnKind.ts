/** How a column is profiled. */
export type ColumnKind = 'numeric' | 'categorical';

const numeric =
  /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const categorical = /^(VARCHAR|BOOLEAN|UUID|ENUM\(.*\))$/;

/** How a column of this DuckDB type is profiled; `undefined` if it is not. */
export function columnKind(type: string): ColumnKind | undefined {
  if (numeric.test(type)) return 'numeric';
  if (categorical.test(type)) return 'categorical';
  return undefined;
}
