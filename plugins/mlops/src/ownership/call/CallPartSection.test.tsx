import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { CallPart } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import { whoToCallAt } from '../../../dev/fixtures/calls';
import { StateChip } from '../../state';
import { CallPartSection } from './CallPartSection';

const { consult } = whoToCallAt(new Date());

function draw(part: CallPart) {
  renderInTestApp(
    <>
      <CallPartSection title="Consult" part={part} />
      <div data-testid="warning">
        <StateChip state="warning" word="amber" />
      </div>
      <div data-testid="error">
        <StateChip state="error" word="red" />
      </div>
    </>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
  return screen.findByRole('region', { name: 'Consult' });
}

/** How a chip looks: its icon, and the colours that help to find it. */
function lookOf(place: HTMLElement) {
  const icon = place.querySelector('svg');
  const chip = icon?.parentElement;
  if (!icon || !chip) throw new Error('There is no chip.');
  const { backgroundColor, borderColor } = getComputedStyle(chip);
  const shape = icon.querySelector('path')?.getAttribute('d');
  return [shape, getComputedStyle(icon).color, backgroundColor, borderColor];
}

describe('CallPartSection', () => {
  it('says in amber that nobody is there to be asked: red is for who is called', async () => {
    if (!consult) throw new Error('The fixture consults nobody.');
    const section = await draw({ ...consult, people: [] });
    expect(within(section).getByText('nobody')).toBeVisible();
    expect(lookOf(section)).toEqual(lookOf(screen.getByTestId('warning')));
    expect(lookOf(section)).not.toEqual(lookOf(screen.getByTestId('error')));
    expect(within(section).queryByRole('listitem')).not.toBeInTheDocument();
  });

  it('says nothing of the kind where somebody is', async () => {
    if (!consult) throw new Error('The fixture consults nobody.');
    const section = await draw(consult);
    expect(within(section).queryByText('nobody')).not.toBeInTheDocument();
    expect(within(section).getAllByRole('listitem')).not.toHaveLength(0);
  });
});
