import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { sayPipeline } from '../spoken';

export interface ActorNameProps {
  /** A user's ref or the subject of a pipeline; empty once it was erased. */
  readonly actor: string;
}

/** Who did something: a person with a link to their page, or a pipeline. */
export const ActorName = ({ actor }: ActorNameProps) => {
  if (actor === '') return <>somebody who was erased</>;
  return actor.startsWith('user:') ? (
    <EntityRefLink entityRef={actor} defaultKind="user" />
  ) : (
    <>{sayPipeline(actor)}</>
  );
};
