import {
  accountableForProduction,
  type Ownership,
  type ViolationCode,
} from '@pitwall/plugin-mlops-common';
import { sayCount, sayList } from '../spoken';

const pending: ViolationCode = 'control-role-change-pending';

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

/** A change that waits breaks no rule: what stands above it is in force. */
function sayRules({ violations }: Ownership): string {
  const broken = violations.filter(({ code }) => code !== pending).length;
  const waiting = violations.length - broken;
  const rules =
    broken === 0
      ? 'every rule of ownership holds'
      : `${sayCount(broken, 'rule')} of ownership ${
          broken === 1 ? 'does' : 'do'
        } not hold`;
  return waiting === 0
    ? `${rules}.`
    : `${rules}, and ${sayCount(waiting, 'change')} of a control role ${
        waiting === 1 ? 'waits' : 'wait'
      } to be acknowledged.`;
}
