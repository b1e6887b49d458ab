import Box from '@mui/material/Box';
import type { Doer } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import { Face } from './Face';

/** Who did something, leading to their page if they have one. */
export const DoerName = ({ doer }: { doer: Doer }) => {
  const { kind, entityRef, title } = doer;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        verticalAlign: 'middle',
      }}
    >
      <Face
        title={title}
        kind={kind === 'person' || kind === 'erased' ? 'person' : 'machine'}
      />
      {kind === 'person' && entityRef ? (
        <EntityLinks links={[{ entityRef, title }]} />
      ) : (
        title
      )}
    </Box>
  );
};
