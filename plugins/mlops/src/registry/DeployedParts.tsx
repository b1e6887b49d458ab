import Box from '@mui/material/Box';
import type { DeploymentPart } from '@pitwall/plugin-mlops-common';
import { StateChip } from '../state';
import { sayShare } from './sayShare';

export interface DeployedPartsProps {
  readonly parts: readonly DeploymentPart[];
}

/** The versions of one picture: what each does, and its share of traffic. */
export const DeployedParts = ({ parts }: DeployedPartsProps) =>
  parts.length === 0 ? (
    <StateChip state="ended" word="withdrawn" />
  ) : (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {parts.map(({ part, versionId, ordinal, variant, trafficShare }) => (
        <Box component="li" key={versionId}>
          version {ordinal}
          {variant && ` for ${variant}`}: {part.replace(/^arm:/, 'arm ')}
          {trafficShare > 0 && `, ${sayShare(trafficShare)}`}
        </Box>
      ))}
    </Box>
  );
