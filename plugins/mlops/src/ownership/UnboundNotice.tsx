import Box from '@mui/material/Box';
import { RiUserAddLine } from '@remixicon/react';
import { Notice, type HeadingLevel } from '../state';

const example = `spec:
  roles:
    mlops-engineer: group:default/mlops
    on-call: group:default/flight-ops`;

/** While no role of a service is bound: what will appear, and how to bind one. */
export const UnboundNotice = ({ level }: { level: HeadingLevel }) => (
  <Notice
    status="running"
    icon={<RiUserAddLine />}
    level={level}
    title="No role is bound yet."
  >
    People appear here as soon as roles are bound to groups or users, in the
    catalog file of the domain, the use case or the service; the nearest wins:
    <Box component="pre" sx={{ m: 0, mt: 1, overflowX: 'auto' }} tabIndex={0}>
      {example}
    </Box>
  </Notice>
);
