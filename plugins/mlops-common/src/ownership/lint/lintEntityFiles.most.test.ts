import { organisationMatrix } from '../organisationMatrix';
import { lintEntityFiles } from './lintEntityFiles';

const organisation = organisationMatrix({ preset: 'standard', overrides: {} });

const entity = (kind: string, name: string, spec: object) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

describe('lintEntityFiles, of more than anybody mends', () => {
  it('lets no warning take the place of an error', () => {
    const gone = Array.from({ length: 12 }, (_, n) => `user:default/gone-${n}`);
    const found = lintEntityFiles(
      [
        {
          file: 'all.yaml',
          documents: [
            entity('User', 'here', { memberOf: [] }),
            entity('Domain', 'rail', { roles: { 'on-call': gone } }),
            entity('System', 'delays', { type: 'ai-system', domain: 'rail' }),
            entity('Component', 'delay', {
              type: 'ml-service',
              system: 'delays',
              raci: { retrain: { 'mlops-engineer': 'A' } },
            }),
          ],
        },
      ],
      { organisation, most: 10 },
    );
    expect(found.map(({ severity }) => severity)).toEqual([
      'warning',
      ...Array(9).fill('error'),
    ]);
    expect(found[1].code).toBe('several-accountables');
  });
});
