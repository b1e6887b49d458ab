import type { Author } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../entity';

export interface AuthorsProps {
  readonly authors: readonly Author[];
}

/** Authors with links to their pages; who was not found, as they were given. */
export const Authors = ({ authors }: AuthorsProps) => (
  <EntityLinks
    links={authors.map(
      ({ given, person }) => person ?? { entityRef: given, title: given },
    )}
  />
);
