import type { Author } from '@pitwall/plugin-mlops-common';
import { EntityLinks, type NameOf } from '../entity';
import { linkTo } from './linkTo';

export interface AuthorsProps {
  readonly authors: readonly Author[];
  readonly nameOf: NameOf;
}

/** Authors with links to their pages; who was not found, as they were given. */
export const Authors = ({ authors, nameOf }: AuthorsProps) => (
  <EntityLinks
    links={authors.map(({ given, person }) => person ?? linkTo(given, nameOf))}
  />
);
