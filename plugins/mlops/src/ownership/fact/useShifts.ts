import { useApi } from '@backstage/core-plugin-api';
import type { OwnedBy } from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer } from '../../answer';
import { mlopsApiRef } from '../../api';
import { isOwnRota } from './isOwnRota';

/** A turn of somebody in a rota. */
export type Shift = Pick<
  OwnedBy['shifts'][number],
  'target' | 'title' | 'from' | 'until' | 'person'
>;

/**
 * The shifts of people and groups within two weeks in rotas of the suite, the
 * soonest first; none as
 * long as they are not read, and of whom they cannot be read.
 */
export function useShifts(parties: readonly string[]): readonly Shift[] {
  const api = useApi(mlopsApiRef);
  const written = [...new Set(parties)].sort().join(' ');
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const answers = await Promise.all(
        (written ? written.split(' ') : []).map(entityRef =>
          api.continuity.ownedBy({ query: { entityRef } }, { signal }).then(
            ({ shifts }): readonly Shift[] => shifts,
            () => [],
          ),
        ),
      );
      const shifts = new Map(
        answers
          .flat()
          .filter(({ target }) => isOwnRota(target))
          .map(shift => [
            `${shift.title} ${shift.from} ${shift.person.entityRef}`,
            shift,
          ]),
      );
      return [...shifts.values()].sort((one, other) =>
        one.from.localeCompare(other.from),
      );
    },
    [api, written],
  );
  // The same subject: shifts stay while those of one more person are read.
  const { answer } = useAnswer('shifts', ask);
  return answer.status === 'ready' ? answer.value : [];
}
