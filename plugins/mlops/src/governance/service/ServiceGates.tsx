import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { EntityLink, ModelVersion } from '@pitwall/plugin-mlops-common';
import type { HeadingLevel } from '../../state';
import { sayPlace } from '../words';
import { knownPlaces } from './places';
import { PlaceGate } from './PlaceGate';

export interface ServiceGatesProps {
  readonly service: EntityLink;
  readonly version: ModelVersion;
  readonly level: HeadingLevel;
}

/** What the gate says of the newest version, in every place there is. */
export const ServiceGates = ({
  service,
  version,
  level,
}: ServiceGatesProps) => {
  const places = knownPlaces(useApi(configApiRef));
  const title = `Gate for version ${version.ordinal}, the newest`;
  return (
    <Box component="section" aria-label={title}>
      <Typography
        component={`h${level}`}
        variant="subtitle1"
        sx={{ m: 0, mb: 1, fontWeight: 'fontWeightBold' }}
      >
        {title}
      </Typography>
      <Paper variant="outlined">
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {places.map(place => (
            <PlaceGate
              key={sayPlace(place)}
              service={service}
              version={version}
              place={place}
            />
          ))}
        </Box>
      </Paper>
    </Box>
  );
};
