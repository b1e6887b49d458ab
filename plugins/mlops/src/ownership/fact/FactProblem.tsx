import Box from '@mui/material/Box';
import { ContractError, datedFactSchema } from '@pitwall/plugin-mlops-common';
import { z } from 'zod';
import { ProblemNotice } from '../../command';
import type { NameOf } from '../../entity';
import { sayFact } from './sayFact';

export interface FactProblemProps {
  readonly error: Error;
  readonly nameOf: NameOf;
  readonly now: Date;
}

const currentSchema = z
  .union([datedFactSchema, z.array(datedFactSchema)])
  .transform(current => [current].flat());

/** Why nothing was written, and what is on record instead where that is why. */
export const FactProblem = ({ error, nameOf, now }: FactProblemProps) => {
  const current =
    error instanceof ContractError && error.status === 409
      ? currentSchema.safeParse(error.current).data ?? []
      : [];
  return (
    <ProblemNotice
      title="This was not written down."
      error={error}
      action={
        current.length > 0 && (
          <Box sx={{ flex: '1 1 100%', typography: 'body2' }}>
            {current.map(fact => (
              <div key={fact.factId}>
                On record: {sayFact(fact, nameOf, now)}
              </div>
            ))}
          </Box>
        )
      }
    />
  );
};
