import Box from '@mui/material/Box';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { LedgerPage } from '@pitwall/plugin-mlops-common';
import { sayPipeline } from '../spoken';

export type LedgerActors = LedgerPage['actors'];

export interface EntryActorProps {
  /** Absent once it was erased. */
  readonly actor: LedgerActors[string] | undefined;
}

/** Who decided: a person with a link to their page, a pipeline, or the suite. */
export const EntryActor = ({ actor }: EntryActorProps) => {
  if (!actor) return <>erased</>;
  switch (actor.kind) {
    case 'system':
      return <>Pitwall</>;
    case 'service':
      return (
        <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
          {sayPipeline(actor.ref)}
        </Box>
      );
    case 'user':
    case 'delegatedUser':
      return (
        <Box
          component="span"
          // A link alone in its cell must offer a target of 24 px.
          sx={{ '& a': { display: 'inline-block', lineHeight: '24px' } }}
        >
          <EntityRefLink entityRef={actor.ref} defaultKind="user" />
          {actor.kind === 'delegatedUser' && ', by another program'}
        </Box>
      );
    default:
      return actor.kind satisfies never;
  }
};
