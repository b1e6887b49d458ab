import { useRouteRef } from '@backstage/core-plugin-api';
import { whoToCallExternalRouteRef } from '../../routes';

/**
 * The address of the page that says who to call about a service; absent where
 * the portal has no such page.
 */
export function useCallAddress(service: string): string | undefined {
  const route = useRouteRef(whoToCallExternalRouteRef);
  return route && `${route()}?${new URLSearchParams({ service })}`;
}
