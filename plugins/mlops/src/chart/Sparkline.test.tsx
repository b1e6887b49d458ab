import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Sparkline } from './Sparkline';

function pathOf(values: readonly (number | null)[]) {
  const { container } = renderInTestApp(<Sparkline values={values} />);
  return container.querySelector('svg[viewBox="0 0 120 28"] path');
}

describe('Sparkline', () => {
  it('breaks where a value is missing, and keeps a lone one', () => {
    const path = pathOf([0, 1, null, 1])?.getAttribute('d');
    expect(path).toBe('M3,25L3,25L41,3M117,3L117,3');
  });

  it('has nothing to draw of nothing', () => {
    expect(pathOf([])).toHaveAttribute('d', '');
  });
});
