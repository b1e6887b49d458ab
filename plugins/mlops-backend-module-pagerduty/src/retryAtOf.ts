const usualSeconds = 60;
const mostSeconds = 3600;

/**
 * When a service that was asked too often (429) may be asked again: by
 * `Retry-After` in seconds or as a date (RFC 9110), or by the seconds of
 * PagerDuty's own `ratelimit-reset`; after a minute when it says neither, after
 * an hour at the latest.
 *
 * @returns an ISO UTC instant
 */
export function retryAtOf(headers: Headers, now: Date): string {
  const written = headers.get('retry-after') ?? headers.get('ratelimit-reset');
  const seconds = Math.min(
    Math.max(secondsOf(written?.trim() ?? '', now) ?? usualSeconds, 1),
    mostSeconds,
  );
  return new Date(now.getTime() + Math.ceil(seconds) * 1000).toISOString();
}

function secondsOf(text: string, now: Date): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : (at - now.getTime()) / 1000;
}
