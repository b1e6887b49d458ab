import { Link } from '@backstage/core-components';
import type { SearchDocument } from '@backstage/plugin-search-common';
import Box from '@mui/material/Box';
import ListItem from '@mui/material/ListItem';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import { RiPhoneLine } from '@remixicon/react';
import { useRef } from 'react';
import { callKey } from '../../callKey';
import { serviceOfResult } from '../../serviceOfResult';
import { CalledNow } from './CalledNow';
import { CallKeyHint } from './CallKeyHint';
import { useEnterToResult } from './useEnterToResult';

/**
 * A result of the search that leads to whom to call.
 *
 * @public
 */
export interface WhoToCallResultProps {
  /** Absent while results are read. */
  readonly result?: SearchDocument;
  /** Where it stands in the list, from 1. */
  readonly rank?: number;
}

/** Each of them asks: more than are seen at once would ask in vain. */
const answeredResults = 3;

/** What is found of a service when somebody looks for whom to call. */
export const WhoToCallResult = ({ result, rank }: WhoToCallResultProps) => {
  const isFirst = rank === 1;
  const item = useRef<HTMLDivElement>(null);
  useEnterToResult(isFirst ? result?.location : undefined, item);
  if (!result) return null;
  const service = serviceOfResult(result);
  const isAnswered = rank !== undefined && rank <= answeredResults;
  return (
    <ListItem
      component="div"
      ref={item}
      disableGutters
      data-testid="who-to-call-result"
      sx={{ alignItems: 'flex-start' }}
    >
      <ListItemIcon sx={{ mt: 1, minWidth: 40 }}>
        <RiPhoneLine aria-hidden />
      </ListItemIcon>
      <ListItemText
        disableTypography
        primary={
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'baseline',
              columnGap: 2,
              typography: 'h6',
              m: 0,
            }}
          >
            <Link to={result.location} aria-keyshortcuts={callKey}>
              {result.title}
            </Link>
            <CallKeyHint>
              {isFirst && (
                // In the window of the search, Enter leads to its page.
                <Box
                  component="span"
                  sx={{ '[role="dialog"] &': { display: 'none' } }}
                >
                  or Enter
                </Box>
              )}
            </CallKeyHint>
          </Box>
        }
        secondary={
          <>
            {service && isAnswered && (
              <CalledNow location={result.location} service={service} />
            )}
            <Box
              sx={{
                typography: 'body2',
                color: 'text.secondary',
                overflowWrap: 'anywhere',
                // The rest is there to be found by.
                display: '-webkit-box',
                WebkitBoxOrient: 'vertical',
                WebkitLineClamp: 2,
                overflow: 'hidden',
              }}
            >
              {result.text}
            </Box>
          </>
        }
      />
    </ListItem>
  );
};
