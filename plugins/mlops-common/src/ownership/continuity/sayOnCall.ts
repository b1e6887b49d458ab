import { sayMoment } from '../call/sayMoment';
import type { OverrideOverlap } from '../onCall';
import type { CalledTarget } from './calledTarget';
import type { CoverStretch } from './coverStretches';
import type { OnCallOut } from './onCallCover';
import { counted, inARow } from './words';

/** A gap that begins within so many days is told before everything else. */
export const soonDays = 7;

const whys: Readonly<Record<OnCallOut['why'], string>> = {
  absent: 'is absent',
  left: 'is not in the catalog any more',
  'not-engaged': 'is not engaged',
};

/** Why nobody can be called in a stretch. */
export function sayWhy(
  { state }: Pick<CoverStretch, 'state'>,
  out: readonly OnCallOut[],
): string {
  if (state === 'nobody') return 'Nobody has duty on any line.';
  const [first, ...others] = out;
  const why = others.every(each => each.why === first.why)
    ? `${inARow(out.map(({ title }) => title))} ${
        others.length > 0 ? 'have duty, and each' : 'has duty and'
      } ${whys[first.why]}`
    : inARow(out.map(each => `${each.title} ${whys[each.why]}`));
  return `${why}; nobody stands in.`;
}

/** That two overrides contradict each other, and which one counts. */
export function sayOverlap(
  { level }: Pick<OverrideOverlap, 'level'>,
  { counts, hidden }: { readonly counts: string; readonly hidden: string },
): string {
  return `Two overrides of ${level} overlap, of ${hidden} and of ${counts}: ${counts} has duty, since that one is written later.`;
}

/** When first nobody can be called, and until when. */
export function sayGap(
  title: string,
  first: Pick<CoverStretch, 'from' | 'until'>,
  zone: string,
  { at, until }: { readonly at: string; readonly until: string },
): string {
  const isNow = first.from <= at;
  const isToTheEnd = first.until >= until;
  const subject = `${title} has nobody to call`;
  if (isNow && isToTheEnd) return `${subject} for the next four weeks.`;
  const begin = sayMoment(first.from, zone);
  if (isToTheEnd) {
    return `${subject} from ${begin} and for the rest of the next four weeks.`;
  }
  const end = sayMoment(first.until, zone);
  return isNow
    ? `${subject} now, until ${end}.`
    : `${subject} from ${withoutZoneOf(end, begin)} until ${end}.`;
}

/** A moment without its zone, where the one after it names the very same. */
function withoutZoneOf(later: string, moment: string): string {
  const zone = later.slice(later.indexOf(' ('));
  return moment.endsWith(zone) ? moment.slice(0, -zone.length) : moment;
}

/** That two overrides overlap and nothing else is amiss. */
export function sayOverlapsOnly(title: string, overlaps: number): string {
  return `In ${title} ${counted(
    overlaps,
    'override overlaps',
    'overrides overlap',
  )} ${overlaps === 1 ? 'another' : 'others'} in the next four weeks.`;
}

/** Why it is not known whether a rota has gaps. */
export function sayUnknown({ failure, provider }: CalledTarget): string {
  const said = failure ?? `${provider} said nothing.`;
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}

/** The first of the rotas that nobody covers soon, and how many more there are. */
export function saySoon(
  soon: readonly { readonly sentence: string }[],
): string {
  const [first, ...others] = soon;
  if (!first) return '';
  if (others.length === 0) return ` ${first.sentence}`;
  return ` ${first.sentence} So it is in ${counted(
    others.length,
    'more rota',
  )} within seven days.`;
}
