import Box from '@mui/material/Box';
import { lineageNames, type ModelVersion } from '@pitwall/plugin-mlops-common';
import { sayList } from '../spoken';
import { StateChip } from '../state';
import { lineageTitles } from './lineageTitles';

export interface LineageProps {
  readonly version: ModelVersion;
}

/** How much of what a version was made from is known, and what is not. */
export const Lineage = ({ version }: LineageProps) => {
  const { kind, gaps } = version;
  const all = lineageNames[kind].length;
  return (
    <>
      <StateChip
        state={gaps.length === 0 ? 'ok' : 'warning'}
        word={`${all - gaps.length} of ${all} digests`}
      />
      {gaps.length > 0 && (
        <Box component="span" sx={{ display: 'block' }}>
          no {sayList(gaps.map(name => lineageTitles[name].toLowerCase()))}
        </Box>
      )}
    </>
  );
};
