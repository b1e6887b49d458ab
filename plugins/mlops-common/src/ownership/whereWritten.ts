import type { OwnershipSource } from './ownership';

/** The entity that wrote something, as a sentence names it. */
export function whereWritten(source: OwnershipSource): string {
  return source.level === 'organisation'
    ? 'the configuration'
    : source.entityRef;
}
