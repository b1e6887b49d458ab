import { readRoles } from '../readOwnershipLevel';
import { roleSchema } from '../role';
import type { DocumentFinding } from './entityFile';
import type { EntityIndex } from './entityIndex';

/**
 * Bindings to users and groups that no file holds: said only where the files
 * hold any, since an organisation keeps its people elsewhere as often.
 */
export function* referenceFindings({
  entities,
  kinds,
}: EntityIndex): Generator<DocumentFinding> {
  for (const { at, entity } of entities.values()) {
    const roles = readRoles(entity);
    for (const role of roleSchema.options) {
      for (const ref of roles[role] ?? []) {
        const [kind] = ref.split(':');
        if (!kinds.has(kind) || entities.has(ref)) continue;
        const path = `spec.roles.${role}`;
        yield {
          at,
          severity: 'warning',
          code: kind === 'user' ? 'person-left' : 'group-missing',
          path,
          sentence: `${path} names ${ref}, which is in none of the files.`,
        };
      }
    }
  }
}
