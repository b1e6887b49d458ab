import type { CallQuestion } from './callQuestion';
import { knownZone } from './sayMoment';

/** The zone of the first rota that answers: times are told as its people read them. */
export function zoneOf({
  reports,
  workingHours,
}: Pick<CallQuestion, 'reports' | 'workingHours'>): string {
  const ofRota = reports.find(({ answer }) => answer)?.answer?.zone;
  return knownZone(ofRota ?? workingHours.zone ?? 'UTC');
}
