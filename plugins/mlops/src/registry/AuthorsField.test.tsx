import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { fixtureEntities } from '../../dev/fixtures/entities';
import { AuthorsField } from './AuthorsField';

/** The field with one author in it, and whom it holds, one a line. */
const Form = () => {
  const [authors, setAuthors] = useState<readonly string[]>([
    'user:default/ml-engineer-1',
  ]);
  return (
    <>
      <AuthorsField authors={authors} onAuthors={setAuthors} />
      <pre title="authors">{authors.join('\n')}</pre>
    </>
  );
};

const authors = () => screen.getByTitle('authors').textContent?.split('\n');

describe('AuthorsField', () => {
  it('names people as the catalog does, and takes anybody else by address', async () => {
    renderInTestApp(<Form />, {
      apis: [
        [catalogApiRef, catalogApiMock({ entities: fixtureEntities })],
        mockApis.config(),
      ],
    });
    expect(
      await screen.findByRole('button', { name: 'ML engineer 1' }),
    ).toBeVisible();
    const field = screen.getByLabelText('Authors');
    await userEvent.click(field);
    await userEvent.paste('scientist');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Data scientist 1' }),
    );
    expect(
      screen.getByRole('button', { name: 'Data scientist 1' }),
    ).toBeVisible();
    await userEvent.paste('one@elsewhere.example\ntwo@elsewhere.example');
    await userEvent.paste('three@elsewhere.example');
    // What stands there when the reader goes on counts as well.
    await userEvent.tab();
    expect(authors()).toEqual([
      'user:default/ml-engineer-1',
      'user:default/data-scientist-1',
      'one@elsewhere.example',
      'two@elsewhere.example',
      'three@elsewhere.example',
    ]);
    await userEvent.type(field, '{Backspace}{Backspace}');
    expect(authors()).toHaveLength(3);
  });
});
