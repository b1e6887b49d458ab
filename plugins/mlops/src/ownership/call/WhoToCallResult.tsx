import { Link } from '@backstage/core-components';
import type { SearchDocument } from '@backstage/plugin-search-common';
import ListItem from '@mui/material/ListItem';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import { RiPhoneLine } from '@remixicon/react';

/**
 * A result of the search that leads to whom to call.
 *
 * @public
 */
export interface WhoToCallResultProps {
  /** Absent while results are read. */
  readonly result?: SearchDocument;
}

/** What is found of a service when somebody looks for whom to call. */
export const WhoToCallResult = ({ result }: WhoToCallResultProps) =>
  result ? (
    <ListItem component="div" disableGutters sx={{ alignItems: 'flex-start' }}>
      <ListItemIcon sx={{ mt: 1 }}>
        <RiPhoneLine aria-hidden />
      </ListItemIcon>
      <ListItemText
        primary={<Link to={result.location}>{result.title}</Link>}
        primaryTypographyProps={{ variant: 'h6', component: 'div' }}
        secondary={result.text}
      />
    </ListItem>
  ) : null;
