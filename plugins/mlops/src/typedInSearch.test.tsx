import { typedInSearch } from './typedInSearch';

/** A page with fields; gives what is found from one of them. */
function typedFrom(id: string): string {
  document.body.innerHTML = `
    <main id="page" tabindex="-1">
      <div data-testid="search-bar-next"><input id="portal" value=" arrival " /></div>
      <input id="filter" type="search" value="crew" />
      <div role="search">
        <input id="service" type="text" value="hub" />
        <input id="moment" type="datetime-local" value="2026-03-29T02:30" />
      </div>
      <input id="note" value="secret" />
      <textarea id="text">secret</textarea>
    </main>`;
  return typedInSearch(document.getElementById(id));
}

describe('typedInSearch', () => {
  it.each([
    ['portal', 'arrival'],
    ['filter', 'crew'],
    ['service', 'hub'],
    ['page', 'arrival'],
  ])('takes from %s what was searched for', (id, typed) => {
    expect(typedFrom(id)).toBe(typed);
  });

  it.each(['note', 'text', 'moment'])('takes nothing from %s', id => {
    expect(typedFrom(id)).toBe('');
  });

  it('takes what the window of the search holds, which lies over the page', () => {
    typedFrom('page');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog"><div data-testid="search-bar-next"><input value="weather" /></div></div>',
    );
    expect(typedInSearch(document.body)).toBe('weather');
  });

  it('takes nothing where nothing is searched', () => {
    document.body.innerHTML = '<main></main>';
    expect(typedInSearch(document.body)).toBe('');
  });
});
