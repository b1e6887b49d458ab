import Box from '@mui/material/Box';
import { RiPriceTag3Line } from '@remixicon/react';
import type { ReactNode } from 'react';
import { Notice, type HeadingLevel } from '../state';

const example = (service: string) => `curl "$PORTAL/api/mlops/model-versions" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{
    "service": "${service}",
    "lineage": {
      "code": "sha256:'$(git archive HEAD | sha256sum | cut -c1-64)'",
      "weights": "sha256:'$(sha256sum model.joblib | cut -c1-64)'"
    },
    "authors": ["'$(git log -1 --format=%ae)'"]
  }'`;

export interface NoVersionsNoticeProps {
  readonly service: string;
  readonly title: string;
  readonly level: HeadingLevel;
  readonly action: ReactNode;
}

/** While a service has no version: what will appear, and how to register one. */
export const NoVersionsNotice = (props: NoVersionsNoticeProps) => (
  <Notice
    role="status"
    status="running"
    icon={<RiPriceTag3Line />}
    level={props.level}
    title={`${props.title} has no version yet.`}
    action={props.action}
  >
    A version appears here with its digests, its authors and what of it is live,
    as soon as a pipeline registers it:
    <Box component="pre" sx={{ m: 0, mt: 1, overflowX: 'auto' }} tabIndex={0}>
      {example(props.service)}
    </Box>
  </Notice>
);
