import type { DatasetRole } from '@pitwall/plugin-mlops-common';

/** Rows of one service that references are about, wherever they are served. */
export interface ReferenceScope {
  readonly service: string;
  readonly variant?: string;
  readonly datasetRole: DatasetRole;
  readonly segment: string;
}

/** Rows of one service that profiles are about. */
export interface SeriesSubject extends ReferenceScope {
  readonly environment: string;
  readonly versionId?: string;
}
