import Avatar from '@mui/material/Avatar';
import { RiGroupLine, RiRobot2Line } from '@remixicon/react';
import { initialsOf } from './initialsOf';

export interface FaceProps {
  readonly title: string;
  readonly kind: 'person' | 'group' | 'machine';
}

/** Initials of a person, or the mark of a group or a pipeline; the name stands beside it. */
export const Face = ({ title, kind }: FaceProps) => (
  <Avatar
    aria-hidden
    variant={kind === 'person' ? 'circular' : 'rounded'}
    sx={{
      width: 24,
      height: 24,
      typography: 'caption',
      fontWeight: 'fontWeightBold',
      backgroundColor: 'action.selected',
      color: 'text.primary',
    }}
  >
    {kind === 'person' && initialsOf(title)}
    {kind === 'group' && <RiGroupLine size={16} />}
    {kind === 'machine' && <RiRobot2Line size={16} />}
  </Avatar>
);
