import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect } from 'react';

/**
 * Names the page in the window's title, with the portal after it, as pages of
 * entities do: tabs and the browser's history then tell pages apart.
 */
export function usePageTitle(title: string): void {
  const portal =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Backstage';
  useEffect(() => {
    document.title = `${title} | ${portal}`;
    return () => {
      // Not every page of the portal names itself.
      document.title = portal;
    };
  }, [title, portal]);
}
