import Box from '@mui/material/Box';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { RiGitCommitLine } from '@remixicon/react';
import { Notice, type HeadingLevel } from '../../state';

const example = (service: string) => `POST /api/mlops/model-versions
{ "service": "${service}",
  "lineage": { "code": "sha256:…", "data": "sha256:…" },
  "authors": ["data-scientist-1@example.com"] }`;

export interface NoVersionNoticeProps {
  readonly service: EntityLink;
  readonly level: HeadingLevel;
}

/** While a service has no version: what will appear, and how to register one. */
export const NoVersionNotice = ({ service, level }: NoVersionNoticeProps) => (
  <Notice
    role="status"
    status="running"
    icon={<RiGitCommitLine />}
    level={level}
    title={`${service.title} has no version yet.`}
  >
    The gate and the reviews of a version appear here once a pipeline, or you,
    have registered it by its lineage:
    <Box component="pre" sx={{ m: 0, mt: 1, overflowX: 'auto' }} tabIndex={0}>
      {example(service.entityRef)}
    </Box>
  </Notice>
);
