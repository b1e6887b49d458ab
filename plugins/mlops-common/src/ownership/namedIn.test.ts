import { namedIn } from './namedIn';

const person = (title: string) => ({ title, specialisations: [] });
const group = (title: string) => ({ title, members: [], children: [] });
const freight = { entityRef: 'domain:default/freight', title: 'Freight' };
const useCase = { entityRef: 'system:default/customs', title: 'Customs' };

const facts = {
  people: new Map([['user:default/a.b', person('Data scientist 1')]]),
  groups: new Map([['group:default/freight', group('Freight desk')]]),
};

const named = (...sentences: string[]) =>
  namedIn(sentences, { useCase, domains: [freight] }, facts);

describe('namedIn', () => {
  it('tells what everybody and everything is called that is named, each once', () => {
    expect(
      named(
        'It waits until domain:default/freight acknowledges it; group:default/freight speaks for it.',
        'system:default/customs names user:default/a.b. So does domain:default/freight.',
      ),
    ).toEqual([
      freight,
      { entityRef: 'group:default/freight', title: 'Freight desk' },
      useCase,
      { entityRef: 'user:default/a.b', title: 'Data scientist 1' },
    ]);
  });

  it('has no title of who is not in the catalog, and of what is no ref', () => {
    expect(
      named('user:default/gone has left.', 'See https://example.com/user/a.b.'),
    ).toEqual([]);
  });

  it('names no more than fifty', () => {
    const people = new Map(
      Array.from({ length: 60 }, (_, n) => [
        `user:default/person-${n}`,
        person(`Person ${n}`),
      ]),
    );
    const sentence = [...people.keys()].join(', ');
    const found = namedIn([sentence], { domains: [] }, { ...facts, people });
    expect(found).toHaveLength(50);
    expect(found[0].title).toBe('Person 0');
  });
});
