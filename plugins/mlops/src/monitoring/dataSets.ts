import type {
  DatasetRole,
  MonitoringSummary,
} from '@pitwall/plugin-mlops-common';
import type { MonitoringChoice } from './useMonitoringQuery';

/** Profiles that belong together: of one role, variant and segment. */
interface DataSet {
  readonly role: DatasetRole;
  readonly variant?: string;
  /** Absent for `all`. */
  readonly segment?: string;
  readonly title: string;
  /** How many features it has. */
  readonly size: number;
  readonly isChosen: boolean;
}

const roles: Record<DatasetRole, string> = {
  input: 'inputs',
  prediction: 'predictions',
  label: 'labels',
};

/** What was pushed from the environment, and what of it is looked at. */
export function dataSets(
  { features }: Pick<MonitoringSummary, 'features'>,
  choice: Pick<MonitoringChoice, 'role' | 'variant' | 'segment'>,
): DataSet[] {
  const sets = new Map<string, DataSet>();
  const add = (
    set: Omit<DataSet, 'title' | 'size' | 'isChosen'>,
    count: number,
  ) => {
    const title = [roles[set.role], set.variant, set.segment]
      .filter(Boolean)
      .join(', ');
    const isChosen =
      set.role === choice.role &&
      set.variant === choice.variant &&
      set.segment === choice.segment;
    const size = (sets.get(title)?.size ?? 0) + count;
    sets.set(title, { ...set, title, size, isChosen });
  };
  for (const { datasetRole, variant, segment } of features) {
    add(
      {
        role: datasetRole,
        variant,
        segment: segment === 'all' ? undefined : segment,
      },
      1,
    );
  }
  // An address may ask for what was never pushed; that is shown as empty.
  add(choice, 0);
  return [...sets.values()].sort((a, b) => a.title.localeCompare(b.title));
}
