import { routeResolutionApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { callKey } from './callKey';
import { whoToCallRouteRef } from './routes';
import { typedInSearch } from './typedInSearch';

/**
 * Leads by Alt+W from anywhere in the portal to whom to call: about what was
 * typed in the search, else about the one service that the page is about. With
 * a modifier, since one letter alone would be in the way of whoever dictates.
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
      const reached = linkUnder(event.target);
      const search = reached ? '' : typedInSearch(event.target);
      const link = reached ?? (search ? undefined : onlyLink());
      if (link) {
        link.click();
      } else {
        navigate(
          search ? `${address}?${new URLSearchParams({ search })}` : address,
        );
      }
    };
    document.addEventListener('keydown', lead);
    return () => document.removeEventListener('keydown', lead);
  }, [routes, navigate]);
  return null;
};

const announcing = `a[aria-keyshortcuts="${callKey}"]`;

/** The link that has the focus, if it announces the key. */
function linkUnder(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element
    ? target.closest<HTMLElement>(announcing)
    : null;
}

/** Where the page itself leads, as the card of a service does. */
function onlyLink(): HTMLElement | undefined {
  const links = document.querySelectorAll<HTMLElement>(announcing);
  return links.length === 1 ? links[0] : undefined;
}
