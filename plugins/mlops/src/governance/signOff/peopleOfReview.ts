import type { EntityLink, ReviewView } from '@pitwall/plugin-mlops-common';

/** Everybody whom a review knows, each once, ordered by name. */
export function peopleOfReview({
  authors,
  requestedBy,
  checkpoints,
}: Pick<ReviewView, 'authors' | 'requestedBy' | 'checkpoints'>): EntityLink[] {
  const people = new Map<string, string>();
  const know = (ref: string | undefined, title: string) => {
    if (ref?.startsWith('user:')) people.set(ref, title);
  };
  know(requestedBy.entityRef, requestedBy.title);
  for (const { person } of authors) {
    if (person) know(person.entityRef, person.title);
  }
  for (const { slots } of checkpoints) {
    for (const { eligible, signOff } of slots) {
      eligible.forEach(({ entityRef, title }) => know(entityRef, title));
      if (signOff) know(signOff.by.entityRef, signOff.by.title);
    }
  }
  return [...people]
    .map(([entityRef, title]) => ({ entityRef, title }))
    .sort((one, other) => one.title.localeCompare(other.title, 'en-GB'));
}
