import {
  violationCodeSchema,
  type ViolationCode,
} from '@pitwall/plugin-mlops-common';
import { useSearchParams } from 'react-router-dom';

/** What of the fleet is shown. */
export interface Part {
  /** Ref of a use case, domain, group or person; the whole fleet without. */
  readonly of?: string;
  /** The rule whose services are listed. */
  readonly rule?: ViolationCode;
}

/** What of the fleet the address names, so that it can be sent to somebody. */
export function usePart(): {
  part: Part;
  show: (part: Part) => void;
} {
  const [params, setParams] = useSearchParams();
  return {
    part: {
      of: params.get('of') ?? undefined,
      rule: violationCodeSchema.safeParse(params.get('rule')).data,
    },
    show: ({ of, rule }) =>
      setParams(
        { ...(of && { of }), ...(rule && { rule }) },
        { replace: true },
      ),
  };
}
