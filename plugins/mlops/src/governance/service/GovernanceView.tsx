import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { RiQuillPenLine } from '@remixicon/react';
import { useState } from 'react';
import { NoVersionNotice } from './NoVersionNotice';
import { OpenReviewDialog } from './OpenReviewDialog';
import { sayGovernance } from './sayGovernance';
import { ServiceGates } from './ServiceGates';
import { ServiceReviews } from './ServiceReviews';
import type { ServiceGovernance } from './useServiceGovernance';

export interface GovernanceViewProps {
  readonly service: EntityLink;
  readonly governance: ServiceGovernance;
  /** The level of the opening sentence; sections are one below. */
  readonly level: 2 | 3;
  readonly now: Date;
}

/** The governance of one service: the answer, the gate, the reviews. */
export const GovernanceView = (props: GovernanceViewProps) => {
  const { service, governance, level, now } = props;
  const [isOpening, setOpening] = useState(false);
  const { versions, reviews, totalReviews } = governance;
  const [newest] = versions;
  const below = level === 2 ? 3 : 4;
  return (
    <Box sx={{ display: 'grid', rowGap: 3, gridTemplateColumns: '100%' }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 2,
          rowGap: 1,
        }}
      >
        <Typography
          component={`h${level}`}
          variant="h6"
          sx={{ m: 0, flex: '1 1 320px' }}
        >
          {sayGovernance(service.title, newest, reviews, now)}
        </Typography>
        {newest && (
          <Button
            variant="contained"
            startIcon={<RiQuillPenLine aria-hidden />}
            onClick={() => setOpening(true)}
            sx={{ '@media print': { display: 'none' } }}
          >
            Open a review
          </Button>
        )}
      </Box>
      {newest ? (
        <ServiceGates service={service} version={newest} level={below} />
      ) : (
        <NoVersionNotice service={service} level={below} />
      )}
      <ServiceReviews
        reviews={reviews}
        total={totalReviews}
        level={below}
        now={now}
      />
      {newest && (
        <OpenReviewDialog
          isOpen={isOpening}
          service={service}
          versions={versions}
          onClose={() => setOpening(false)}
        />
      )}
    </Box>
  );
};
