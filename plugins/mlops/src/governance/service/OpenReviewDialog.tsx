import { configApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import {
  ContractError,
  reviewConflictSchema,
  type EntityLink,
  type ModelVersion,
} from '@pitwall/plugin-mlops-common';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { mlopsApiRef } from '../../api';
import { ProblemNotice, useCommand } from '../../command';
import { ChoiceField } from '../../field';
import { reviewRouteRef } from '../../routes';
import { sayPlace } from '../words';
import { knownPlaces } from './places';

export interface OpenReviewDialogProps {
  readonly isOpen: boolean;
  readonly service: EntityLink;
  /** The newest first; at least one. */
  readonly versions: readonly ModelVersion[];
  readonly onClose: () => void;
}

/** Opens the review of a version for one place, and goes there. */
export const OpenReviewDialog = (props: OpenReviewDialogProps) => {
  const { isOpen, service, versions, onClose } = props;
  const api = useApi(mlopsApiRef);
  const places = knownPlaces(useApi(configApiRef));
  const navigate = useNavigate();
  const reviewRoute = useRouteRef(reviewRouteRef);
  const titleId = useId();
  const [versionId, setVersionId] = useState(versions[0].versionId);
  const [environment, setEnvironment] = useState(places[0].environment);
  const regions = places.flatMap(place =>
    place.environment === environment ? place.region ?? [] : [],
  );
  const [chosenRegion, setRegion] = useState<string>();
  // A region of another environment is none here.
  const region =
    chosenRegion && regions.includes(chosenRegion) ? chosenRegion : regions[0];
  const opening = useCommand(
    (
      body: { versionId: string; environment: string; region?: string },
      idempotencyKey,
    ) => api.governance.open({ body }, { idempotencyKey }),
  );
  const open = async () => {
    const change = await opening.send({ versionId, environment, region });
    if (change) navigate(reviewRoute({ reviewId: change.reviewId }));
  };
  const live = liveReviewOf(opening.error);
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="xs"
      sx={{ '& button': { textTransform: 'none' } }}
    >
      <DialogTitle id={titleId}>Open a review of {service.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', rowGap: 2 }}>
        <DialogContentText>
          The packs that apply are chosen and pinned now. Whoever opens a review
          cannot sign it.
        </DialogContentText>
        <ChoiceField
          label="Version"
          value={versionId}
          onValue={setVersionId}
          options={versions.map(version => ({
            value: version.versionId,
            word: [
              `Version ${version.ordinal}`,
              version.variant,
              version.registryVersion,
            ]
              .filter(Boolean)
              .join(', '),
          }))}
        />
        <ChoiceField
          label="Environment"
          value={environment}
          onValue={setEnvironment}
          options={[...new Set(places.map(place => place.environment))].map(
            value => ({ value, word: value }),
          )}
        />
        {region && (
          <ChoiceField
            label="Region"
            value={region}
            onValue={setRegion}
            options={regions.map(value => ({ value, word: value }))}
          />
        )}
        {opening.error && (
          <ProblemNotice
            title="The review was not opened."
            error={opening.error}
            action={
              live && (
                <Button
                  variant="outlined"
                  onClick={() => navigate(reviewRoute({ reviewId: live }))}
                >
                  Go to that review
                </Button>
              )
            }
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" disabled={opening.isSending} onClick={open}>
          Open it for {sayPlace({ environment, region })}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** The review that is open already, where that is why none was opened. */
function liveReviewOf(error: Error | undefined): string | undefined {
  return error instanceof ContractError && error.status === 409
    ? reviewConflictSchema.safeParse(error.current).data?.reviewId
    : undefined;
}
