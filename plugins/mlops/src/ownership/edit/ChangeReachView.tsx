import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ChangeReach } from '@pitwall/plugin-mlops-common';
import { useId } from 'react';
import { sayCount } from '../../spoken';
import type { KnownNames } from '../sayPlainly';
import { ReachFindingNote } from './ReachFindingNote';

export interface ChangeReachViewProps {
  readonly reach: ChangeReach;
  readonly names: KnownNames;
}

/** What a change does to the services below: in a sentence, then rule by rule. */
export const ChangeReachView = ({ reach, names }: ChangeReachViewProps) => {
  const titleId = useId();
  const { items, totalItems } = reach.findings;
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ display: 'grid', rowGap: 1, gridTemplateColumns: '100%' }}
    >
      <Typography
        id={titleId}
        component="h3"
        variant="subtitle2"
        sx={{ m: 0, color: 'text.primary' }}
      >
        {reach.sentence}
      </Typography>
      {items.map(finding => (
        <ReachFindingNote
          key={[finding.code, finding.role, finding.activity].join(' ')}
          finding={finding}
          names={names}
        />
      ))}
      {totalItems > items.length && (
        <Typography variant="body2" color="text.secondary">
          And {sayCount(totalItems - items.length, 'more rule')}.
        </Typography>
      )}
    </Box>
  );
};
