import Box from '@mui/material/Box';
import { RiGitCommitLine } from '@remixicon/react';
import { Notice, type HeadingLevel } from '../../state';

const example = `POST /api/mlops/model-versions
{ "service": "component:default/arrival-delay",
  "lineage": { "code": "sha256:…", "data": "sha256:…" },
  "authors": ["ada@example.com"] }`;

export interface NoVersionNoticeProps {
  readonly title: string;
  readonly level: HeadingLevel;
}

/** While a service has no version: what will appear, and how to register one. */
export const NoVersionNotice = ({ title, level }: NoVersionNoticeProps) => (
  <Notice
    role="status"
    status="running"
    icon={<RiGitCommitLine />}
    level={level}
    title={`${title} has no version yet.`}
  >
    The gate and the reviews of a version appear here once a pipeline, or you,
    registered it by its lineage:
    <Box component="pre" sx={{ m: 0, mt: 1, overflowX: 'auto' }} tabIndex={0}>
      {example}
    </Box>
  </Notice>
);
