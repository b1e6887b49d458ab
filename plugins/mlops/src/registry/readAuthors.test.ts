import { readAuthors } from './readAuthors';

const ada = { entityRef: 'user:default/ada', title: 'Data scientist 1' };

describe('readAuthors', () => {
  it('takes apart what was pasted', () => {
    expect(
      readAuthors('user:default/ada\n\nbob@example.com; eve@example.com,', []),
    ).toEqual(['user:default/ada', 'bob@example.com', 'eve@example.com']);
  });

  it('knows whoever is called so, unless two are', () => {
    expect(readAuthors(' data scientist 1 ', [ada])).toEqual([ada.entityRef]);
    const twin = { ...ada, entityRef: 'user:default/twin' };
    expect(readAuthors('Data scientist 1', [ada, twin])).toEqual([
      'Data scientist 1',
    ]);
  });
});
