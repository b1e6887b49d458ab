import { EntityLinks, type NameOf } from '../entity';
import { sayPipeline } from '../spoken';
import { linkTo } from './linkTo';

export interface ActorNameProps {
  /** A user's ref or the subject of a pipeline; empty once it was erased. */
  readonly actor: string;
  readonly nameOf: NameOf;
}

/** Who did something: a person with a link to their page, or a pipeline. */
export const ActorName = ({ actor, nameOf }: ActorNameProps) => {
  if (actor === '') return <>somebody who was erased</>;
  return actor.startsWith('user:') ? (
    <EntityLinks links={[linkTo(actor, nameOf)]} />
  ) : (
    <>{sayPipeline(actor)}</>
  );
};
