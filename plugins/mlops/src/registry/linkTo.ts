import type { EntityLink } from '@pitwall/plugin-mlops-common';
import type { NameOf } from '../entity';
import { nameInRef } from '../spoken';

/**
 * A person by what they are called. One whom the catalog calls nothing but the
 * name in their ref may not be in it, so they have no page to lead to.
 */
export function linkTo(ref: string, nameOf: NameOf): EntityLink {
  const name = nameOf(ref);
  return { entityRef: ref, title: name === nameInRef(ref) ? ref : name };
}
