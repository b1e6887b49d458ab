import { useEffect } from 'react';

/**
 * Calls `renew` from time to time while the page can be seen, and at once when
 * it comes back into sight after a longer while.
 */
export function useRenewal(renew: () => void, everySeconds: number) {
  useEffect(() => {
    let last = Date.now();
    const renewIfDue = () => {
      const isDue = Date.now() - last >= everySeconds * 1000;
      if (!isDue || document.hidden) return;
      last = Date.now();
      renew();
    };
    const timer = setInterval(renewIfDue, everySeconds * 1000);
    document.addEventListener('visibilitychange', renewIfDue);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renewIfDue);
    };
  }, [renew, everySeconds]);
}
