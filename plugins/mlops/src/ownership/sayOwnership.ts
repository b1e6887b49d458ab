import {
  accountableForProduction,
  type Ownership,
} from '@pitwall/plugin-mlops-common';
import { sayCount, sayList } from '../spoken';

/** Who is accountable and whether the rules hold, in one sentence. */
export function sayOwnership(ownership: Ownership): string {
  return `${sayAccountable(ownership)}; ${sayRules(ownership)}`;
}

function sayAccountable(ownership: Ownership): string {
  const parties = accountableForProduction(ownership).map(({ title }) => title);
  const who = parties.length > 0 ? sayList(parties) : 'Nobody';
  return `${who} ${parties.length > 1 ? 'are' : 'is'} accountable for ${
    ownership.service.title
  } in production`;
}

function sayRules({ violations }: Ownership): string {
  if (violations.length === 0) return 'every rule of ownership holds.';
  return `${sayCount(violations.length, 'rule')} of ownership ${
    violations.length === 1 ? 'does' : 'do'
  } not hold.`;
}
