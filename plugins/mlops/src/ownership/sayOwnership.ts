import {
  accountableForProduction,
  type Ownership,
} from '@pitwall/plugin-mlops-common';
import { sayCount, sayList } from '../spoken';

/** Who is accountable and whether the rules hold, in one sentence. */
export function sayOwnership(ownership: Ownership): string {
  const parties = accountableForProduction(ownership).map(({ title }) => title);
  const who = parties.length > 0 ? sayList(parties) : 'Nobody';
  const broken = ownership.violations.length;
  return `${who} ${parties.length > 1 ? 'are' : 'is'} accountable for ${
    ownership.service.title
  } in production; ${
    broken === 0
      ? 'every rule of ownership holds.'
      : `${sayCount(broken, 'rule')} of ownership ${
          broken === 1 ? 'does' : 'do'
        } not hold.`
  }`;
}
