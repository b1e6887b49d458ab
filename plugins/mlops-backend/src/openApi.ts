import { mlopsContracts, toOpenApi } from '@pitwall/plugin-mlops-common';
import { stringify } from 'yaml';

/** The API as `openapi.yaml` describes it, generated from the contracts. */
export function openApiText(): string {
  const document = toOpenApi(mlopsContracts, {
    title: 'Pitwall',
    version: '1',
  });
  return `# Generated from the contracts: yarn openapi\n${stringify(document, {
    // Anchors would make readers jump about.
    aliasDuplicateObjects: false,
    lineWidth: 0,
  })}`;
}
