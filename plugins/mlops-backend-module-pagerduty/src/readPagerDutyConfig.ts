import type { Config } from '@backstage/config';
import { z } from 'zod';

/** Where PagerDuty is asked, and as whom. */
export interface PagerDutyConfig {
  readonly token: string;
  /** Without a slash at the end. */
  readonly baseUrl: string;
}

const pagerDutySchema = z.strictObject({
  // What is empty or has a line end in it would fail with each question.
  token: z.string().regex(/^[\x21-\x7e]+$/),
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .transform(url => url.replace(/\/+$/, ''))
    .default('https://api.pagerduty.com'),
});

/**
 * Reads `mlops.pagerDuty`; undefined when it is not there.
 *
 * @throws Error with a sentence in words of an operator, which never repeats the token
 */
export function readPagerDutyConfig(root: Config): PagerDutyConfig | undefined {
  const written = root.getOptional('mlops.pagerDuty');
  if (written === undefined) return undefined;
  const parsed = pagerDutySchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(issue => {
    if (issue.code === 'unrecognized_keys') {
      return `mlops.pagerDuty.${issue.keys[0]} is not known here.`;
    }
    return issue.path[0] === 'token'
      ? 'mlops.pagerDuty.token is not a token of the REST API: one word.'
      : 'mlops.pagerDuty.baseUrl is not an address such as https://api.eu.pagerduty.com.';
  });
  throw new Error(
    `The configuration of Pitwall cannot be used. ${sentences.join(' ')}`,
  );
}
