import { Container } from '@backstage/ui';
import type { ReactNode } from 'react';
import { usePageTitle } from './usePageTitle';

export interface PageBodyProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What is below the portal's header, and the title of the window with it. */
export const PageBody = ({ title, children }: PageBodyProps) => {
  usePageTitle(title);
  return (
    <main>
      <Container>{children}</Container>
    </main>
  );
};
