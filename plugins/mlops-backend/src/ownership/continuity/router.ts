import {
  continuityContracts,
  mlServiceRef,
} from '@pitwall/plugin-mlops-common';
import { contractBinding, type ContractBinding } from '../../http';
import type { ContinuityService } from './ContinuityService';
import type { RoleBriefs } from './RoleBriefs';

/** Contracts of continuity, each with what keeps it. */
export function continuityBindings(services: {
  readonly continuity: Pick<
    ContinuityService,
    'coverage' | 'continuity' | 'ownedBy'
  >;
  readonly briefs: Pick<RoleBriefs, 'write'>;
}): ContractBinding[] {
  const { continuity, briefs } = services;
  return [
    contractBinding(continuityContracts.coverage, ({ query }, caller) =>
      continuity.coverage(query, caller),
    ),
    contractBinding(continuityContracts.continuity, (_, caller) =>
      continuity.continuity(caller),
    ),
    contractBinding(continuityContracts.ownedBy, ({ query }, caller) =>
      continuity.ownedBy(query.entityRef, caller),
    ),
    contractBinding(continuityContracts.roleBrief, ({ path, query }, caller) =>
      briefs.write(mlServiceRef(path), query.role, caller),
    ),
  ];
}
