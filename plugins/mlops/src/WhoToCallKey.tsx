import { routeResolutionApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { whoToCallRouteRef } from './routes';

/**
 * Leads by Alt+W from anywhere in the portal to whom to call. From a field of
 * the search it takes along what was typed. With a modifier, since one letter
 * alone would be in the way of whoever dictates.
 */
export const WhoToCallKey = () => {
  const navigate = useNavigate();
  const routes = useApi(routeResolutionApiRef);
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
      if (!altKey || ctrlKey || metaKey || shiftKey || code !== 'KeyW') return;
      // Not before: while somebody signs in, no page has an address yet.
      const address = routes.resolve(whoToCallRouteRef)?.();
      if (!address) return;
      event.preventDefault();
      const search = typedInSearch(event.target);
      navigate(
        search ? `${address}?${new URLSearchParams({ search })}` : address,
      );
    };
    document.addEventListener('keydown', lead);
    return () => document.removeEventListener('keydown', lead);
  }, [routes, navigate]);
  return null;
};

/** What other fields hold is nobody's business, least of all the address's. */
function typedInSearch(target: EventTarget | null): string {
  return target instanceof HTMLInputElement &&
    (target.type === 'search' ||
      target.closest('[role="search"]') ||
      target.getAttribute('aria-label') === 'Search')
    ? target.value.trim()
    : '';
}
