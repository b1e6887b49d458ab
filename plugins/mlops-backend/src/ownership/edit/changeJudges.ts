import type { OrganisationMatrix } from '@pitwall/plugin-mlops-common';
import type { Caller } from '../../http';
import type { ServiceSight } from '../continuity/RememberedAnswers';
import { isMlService } from '../isMlService';
import type { OrganisationCache } from '../OrganisationCache';
import { ownershipOf } from '../ownershipOf';
import type { ChangeJudges } from './judgeChange';
import { judgeReach } from './judgeReach';

/** What changes are judged against: the organisation as it was last read. */
export interface ChangeSetting {
  readonly organisation: Pick<OrganisationCache, 'current'>;
  readonly matrix: OrganisationMatrix;
  readonly serviceTypes: readonly string[];
  /** Which services a person sees. */
  sightOf(caller: Caller): Promise<ServiceSight>;
}

/** Judges changes against the remembered organisation. */
export function changeJudges(setting: ChangeSetting): ChangeJudges {
  const { organisation, matrix, serviceTypes } = setting;
  return {
    matrix,
    ownershipOf: async entity =>
      isMlService(entity, serviceTypes)
        ? ownershipOf(entity, await organisation.current(), matrix)
        : undefined,
    reachOf: async (level, written, caller) => {
      const [snapshot, sight] = await Promise.all([
        organisation.current(),
        setting.sightOf(caller),
      ]);
      return judgeReach(level, written, { snapshot, sight, matrix });
    },
  };
}
