import type { PickablePerson } from './pickablePeople';

/** People whose name, job or group holds every word of the search. */
export function matchingPeople(
  people: readonly PickablePerson[],
  search: string,
): readonly PickablePerson[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter(person => {
    const text = [person.title, person.job, ...person.groups]
      .join(' ')
      .toLowerCase();
    return words.every(word => text.includes(word));
  });
}
