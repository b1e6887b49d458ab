import type { EntityLink, Ownership } from '@pitwall/plugin-mlops-common';

/** A level that may be written at, nearest first. */
export interface ChangeLevel extends EntityLink {
  /** What a list calls it, with what else it reaches. */
  readonly label: string;
}

/** Where a change may be written: the service, its use case, its domains. */
export function levelsOf({
  service,
  useCase,
  domains,
}: Pick<Ownership, 'service' | 'useCase' | 'domains'>): ChangeLevel[] {
  return [
    { ...service, label: `${service.title} alone` },
    ...(useCase
      ? [{ ...useCase, label: `Use case ${useCase.title}: all its services` }]
      : []),
    ...domains.map(domain => ({
      ...domain,
      label: `Domain ${domain.title}: all its use cases`,
    })),
  ];
}
