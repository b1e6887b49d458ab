import { renderInTestApp } from '@backstage/frontend-test-utils';
import { usePageTitle } from './usePageTitle';

const Named = ({ title }: { title: string }) => {
  usePageTitle(title);
  return <p>{title}</p>;
};

describe('usePageTitle', () => {
  it('names the window after the page and the portal, and lets go of it', () => {
    const { unmount } = renderInTestApp(<Named title="Fleet" />, {
      config: { app: { title: 'Race control' } },
    });
    expect(document.title).toBe('Fleet | Race control');
    unmount();
    expect(document.title).toBe('Race control');
  });
});
