import Box from '@mui/material/Box';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { Fragment } from 'react';
import { nameInRef } from '../spoken';

/** Of a group of thousands nobody reads the rest, and drawing it takes seconds. */
const mostNamed = 30;

/**
 * People, groups or whatever else the catalog knows, each leading to its page.
 * What it does not know has no title but its ref, and no page to lead to: it is
 * called by its name, with the ref on hover. Of many, the first few and how many
 * more there are.
 */
export const EntityLinks = ({ links }: { links: readonly EntityLink[] }) => (
  <Box
    component="span"
    sx={{
      // A link alone in its cell must offer a target of 24 px.
      '& a': { display: 'inline-block', lineHeight: '24px' },
    }}
  >
    {links.slice(0, mostNamed).map(({ entityRef, title }, index) => (
      <Fragment key={entityRef}>
        {index > 0 && ', '}
        {title === entityRef ? (
          <span title={entityRef}>{nameInRef(entityRef)}</span>
        ) : (
          <EntityRefLink entityRef={entityRef}>{title}</EntityRefLink>
        )}
      </Fragment>
    ))}
    {links.length > mostNamed && ` and ${links.length - mostNamed} more`}
  </Box>
);
