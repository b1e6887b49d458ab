import {
  serviceRefSchema,
  type LedgerPage,
} from '@pitwall/plugin-mlops-common';
import { z } from 'zod';

/** What the stream of an entry stands for, taken apart. */
export interface ReadStream {
  /** What kind of thing it is; a stream that is not known is its own name. */
  readonly words: string;
  /** The review to lead to, for one. */
  readonly reviewId?: string;
  /** The ref of the service, where the stream or the payload names it. */
  readonly service?: string;
  readonly place?: string;
  /** What tells it apart from others of its kind, where words do not. */
  readonly id?: string;
}

const kinds: Readonly<Record<string, string>> = {
  'model-version': 'Version',
  review: 'Review',
  gate: 'Gate decision',
  'dated-fact': 'Dated fact',
  call: 'Call',
};

// Payloads are of many shapes; a page needs no more of any.
const payloadSchema = z.object({
  service: serviceRefSchema.optional().catch(undefined),
  ordinal: z.number().int().optional().catch(undefined),
});

/**
 * Reads the stream of an entry, as docs/events.md spells streams.
 *
 * @example readStream({ stream: 'call/0199', payload: {} }) // { words: 'Call', id: '0199' }
 */
export function readStream(
  entry: Pick<LedgerPage['items'][number], 'stream' | 'payload'>,
): ReadStream {
  const { stream } = entry;
  const [, ...deployments] =
    /^deployments\/([^/]+\/[^/]+)\/([^/]+)\/([^/]+)$/.exec(stream) ?? [];
  if (deployments.length > 0) {
    const [service, environment, region] = deployments;
    return {
      words: 'Deployments',
      service,
      place: region === '-' ? environment : `${environment} / ${region}`,
    };
  }
  const [, renamed] = /^service\/([^/]+\/[^/]+)$/.exec(stream) ?? [];
  if (renamed) return { words: 'Service', service: renamed };
  const [, kind = '', id = ''] = /^([^/]+)\/([^/]+)$/.exec(stream) ?? [];
  const words = kinds[kind];
  if (!words) return { words: stream };
  const { service, ordinal } = payloadSchema.catch({}).parse(entry.payload);
  return {
    words:
      kind === 'model-version' && ordinal !== undefined
        ? `${words} ${ordinal}`
        : words,
    ...(kind === 'review' && { reviewId: id }),
    ...(service && { service }),
    id,
  };
}
