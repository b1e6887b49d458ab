import type { ServiceRows } from '../database';

/** What monitoring keeps of a service; the rest hangs on these rows by id. */
export const monitoringRows: readonly ServiceRows[] = [
  {
    table: 'monitoring_references',
    column: 'service',
    counted: 'references',
    isApart: true,
  },
  {
    table: 'monitoring_series',
    column: 'service',
    counted: 'series',
    isApart: true,
  },
  {
    table: 'monitoring_metrics',
    column: 'service',
    counted: 'metrics',
    isApart: true,
  },
];
