import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BackendFeature } from '@backstage/backend-plugin-api';

/** One feature of the portal's backend. */
export interface PortalFeature {
  readonly packageName: string;
  /** Whether it comes from this repository. */
  readonly isOurs: boolean;
  load(): Promise<{ default: BackendFeature }>;
}

const entry = path.resolve(__dirname, '../../../packages/backend/src/index.ts');

/**
 * What `packages/backend` adds, read from its source, so that the measured
 * backend can never be another one than the portal's.
 */
export function portalFeatures(
  source = readFileSync(entry, 'utf8'),
): PortalFeature[] {
  const resolve = createRequire(entry);
  const names = [
    ...source.matchAll(/backend\.add\(\s*import\(\s*'([^']+)',?\s*\)/g),
  ].map(([, name]) => name);
  const added = source.match(/backend\.add\(/g)?.length ?? 0;
  if (names.length === 0 || names.length !== added) {
    throw new Error(
      `${entry} adds ${added} features, of which ${names.length} can be read`,
    );
  }
  return names.map(packageName => ({
    packageName,
    isOurs: packageName.startsWith('@pitwall/'),
    load: () => import(resolve.resolve(packageName)),
  }));
}
