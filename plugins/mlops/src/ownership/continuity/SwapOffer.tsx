import Button from '@mui/material/Button';
import type { OnCallGap } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { useOwnRef } from '../../reader';
import { Spoken } from '../../spoken';
import { isOwnRota, SwapDialog } from '../fact';

export interface SwapOfferProps {
  readonly gap: OnCallGap;
  /** A swap is on record, which may close the gap. */
  readonly onChanged: () => void;
}

/**
 * A swap, where one helps: somebody of a rota of the suite has duty and is
 * absent. Where nobody has duty there is no shift to take over.
 */
export const SwapOffer = ({ gap, onChanged }: SwapOfferProps) => {
  const [isOpen, setOpen] = useState(false);
  const ownRef = useOwnRef();
  const { target, services } = gap;
  const stretch = gap.stretches.items.find(({ out }) =>
    out.some(({ why }) => why === 'absent'),
  );
  const person = stretch?.out.find(({ why }) => why === 'absent');
  if (!stretch || !person || !isOwnRota(target)) return null;
  const { from, until } = stretch;
  const { entityRef, title } = person;
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        sx={{ '@media print': { display: 'none' } }}
      >
        Swap the shift
        <Spoken>
          {' '}
          of {title} in {gap.title}
        </Spoken>
      </Button>
      {isOpen && (
        <SwapDialog
          place={{
            services: services.items.map(({ service }) => service),
            known: [{ entityRef, title }],
            ...{ rotas: [target], facts: [], ownRef },
          }}
          begun={{ target, person: entityRef, from, until }}
          onClose={() => setOpen(false)}
          onRecorded={() => {
            setOpen(false);
            onChanged();
          }}
        />
      )}
    </>
  );
};
