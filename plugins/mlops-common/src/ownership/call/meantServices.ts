import type { EntityLink } from '../../contract';
import { foldName } from './foldName';

/**
 * Which of some services somebody meant by a name: the one whose title or name
 * it is, else all that hold its words in either, in the order given.
 *
 * @example `meantServices('arrival', [{ entityRef: 'component:default/arrival-delay', title: 'Arrival delay' }])` gives that one
 * @public
 */
export function meantServices<T extends EntityLink>(
  name: string,
  services: readonly T[],
): readonly T[] {
  const meant = foldName(name);
  const named = services.map(service => ({
    service,
    names: [service.title, service.entityRef.replace(/^.*\//, '')].map(
      foldName,
    ),
  }));
  const exact = named.filter(({ names }) => names.includes(meant));
  const some = exact.length === 1 ? exact : named;
  return some
    .filter(({ names }) =>
      names.some(each => meant.split(' ').every(word => each.includes(word))),
    )
    .map(({ service }) => service);
}
