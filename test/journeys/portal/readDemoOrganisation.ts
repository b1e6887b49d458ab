import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';

/** The catalog files of the demo organisation. */
export const demoOrganisationFolder = path.resolve(
  __dirname,
  '../../../packages/demo/organisation',
);

/** Every entity of the demo organisation, as its files have it. */
export function readDemoOrganisation(): Entity[] {
  return readdirSync(demoOrganisationFolder)
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file =>
      parseAllDocuments(
        readFileSync(path.join(demoOrganisationFolder, file), 'utf8'),
      ).map(document => document.toJS()),
    );
}
