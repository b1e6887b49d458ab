import Box from '@mui/material/Box';
import type { Ownership, ResolvedActivity } from '@pitwall/plugin-mlops-common';
import { DetailLines } from './DetailLines';
import { namesOf } from './namesOf';
import { partsOfActivity } from './partsOfActivity';
import { RolePeople } from './RolePeople';
import { sayLetters } from './sayLetters';
import { sayPlainly } from './sayPlainly';
import { violationsAt } from './violationsAt';

export interface RaciActivityDetailProps {
  readonly ownership: Ownership;
  readonly activity: ResolvedActivity;
}

/** Who takes part in one activity, and who that is today. */
export const RaciActivityDetail = (props: RaciActivityDetailProps) => (
  <DetailLines
    title={props.activity.title}
    lines={partsOfActivity(props.ownership, props.activity).map(
      ({ letters, roles }) => ({
        term: sayLetters(letters),
        value: roles.map(role => (
          <Box key={role.role}>
            {role.title}: <RolePeople role={role} />
          </Box>
        )),
      }),
    )}
    problems={violationsAt(props.ownership.violations, {
      activity: props.activity.activity,
    }).map(({ sentence }) => sayPlainly(sentence, namesOf(props.ownership)))}
  />
);
