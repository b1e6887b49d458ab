import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import type { EntityLink, ModelVersion } from '@pitwall/plugin-mlops-common';
import { reviewRouteRef } from '../../routes';
import { Spoken } from '../../spoken';
import { StateChip } from '../../state';
import { GateReasons, GateVerdictLine, useGate } from '../gate';
import { sayPlace } from '../words';
import type { Place } from './places';

export interface PlaceGateProps {
  readonly service: EntityLink;
  readonly version: ModelVersion;
  readonly place: Place;
}

/** What the gate says of a version in one place, and the review it rests on. */
export const PlaceGate = ({ service, version, place }: PlaceGateProps) => {
  const reviewRoute = useRouteRef(reviewRouteRef);
  const { answer, askAgain } = useGate({
    service: service.entityRef,
    version: version.versionId,
    environment: place.environment,
    region: place.region,
  });
  const draw = () => {
    switch (answer.status) {
      case 'loading':
        return (
          <>
            <Spoken>Asking the gate</Spoken>
            <Skeleton aria-hidden width="60%" />
          </>
        );
      case 'failed':
        return (
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 1,
              typography: 'body2',
            }}
          >
            <StateChip state="stale" word="not known" />
            <span>The gate could not be asked: {answer.error.message}</span>
            <Button size="small" onClick={askAgain}>
              Ask again
            </Button>
          </Box>
        );
      case 'ready': {
        const { reviewId } = answer.value;
        return (
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 1.5,
              typography: 'body2',
            }}
          >
            <GateVerdictLine gate={answer.value} />
            {answer.value.verdict !== 'allow' && (
              <GateReasons gate={answer.value} />
            )}
            {reviewId && (
              <Link to={reviewRoute({ reviewId })}>
                See the review <Spoken>for {sayPlace(place)}</Spoken>
              </Link>
            )}
          </Box>
        );
      }
      default:
        return answer satisfies never;
    }
  };
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.25,
        px: 2,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderBottom: 0 },
        '& a': { lineHeight: '24px' },
      }}
    >
      <Box
        sx={{
          flex: '0 0 20ch',
          typography: 'body2',
          lineHeight: '24px',
          fontWeight: 'fontWeightMedium',
        }}
      >
        {sayPlace(place)}
      </Box>
      <Box sx={{ flex: '1 1 40ch', minWidth: 0 }}>{draw()}</Box>
    </Box>
  );
};
