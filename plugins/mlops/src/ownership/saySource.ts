import type { OwnershipSource } from '@pitwall/plugin-mlops-common';

/** From where a cell or a binding is inherited, or that it is the service's own. */
export function saySource(source: OwnershipSource): string {
  switch (source.level) {
    case 'organisation':
      return 'from the organisation';
    case 'domain':
      return `from domain ${source.title}`;
    case 'use-case':
      return `from use case ${source.title}`;
    case 'service':
      return 'set by this service';
    default:
      return source satisfies never;
  }
}

/** Whether it was written further up than on the service itself. */
export function isInherited(source: OwnershipSource): boolean {
  return source.level !== 'service';
}
