import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import type { PickablePerson } from './pickablePeople';

export interface PersonItemProps {
  readonly person: PickablePerson;
  readonly isSigningIn: boolean;
  readonly disabled: boolean;
  readonly onPick: () => void;
}

/** Who they are, what they do, where they belong; a press signs in. */
export function PersonItem({
  person,
  isSigningIn,
  disabled,
  onPick,
}: PersonItemProps) {
  return (
    <ListItem disablePadding divider>
      <ListItemButton
        component="button"
        type="button"
        disabled={disabled}
        onClick={onPick}
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: '40px 1fr',
            sm: '40px 1fr minmax(0, 14rem)',
          },
          columnGap: 2,
          px: 1.5,
          py: 0.75,
          textAlign: 'left',
          '&.Mui-focusVisible': {
            outline: 2,
            outlineColor: 'primary.main',
            outlineOffset: -2,
          },
        }}
      >
        <Avatar
          aria-hidden
          sx={{
            gridRow: { xs: 'span 2', sm: 'auto' },
            width: 36,
            height: 36,
            fontSize: '0.8125rem',
            bgcolor: 'action.selected',
            color: 'text.primary',
          }}
        >
          {isSigningIn ? (
            <CircularProgress size={20} />
          ) : (
            initials(person.title)
          )}
        </Avatar>
        <Box>
          <Typography variant="subtitle2" component="span" display="block">
            {person.title}
          </Typography>
          {person.job && (
            <Typography
              variant="body2"
              component="span"
              display="block"
              color="text.secondary"
            >
              {person.job}
            </Typography>
          )}
        </Box>
        <Typography
          variant="body2"
          component="span"
          color="text.secondary"
          sx={{ textAlign: { sm: 'right' } }}
        >
          {person.groups.join(', ') || 'In no group'}
        </Typography>
      </ListItemButton>
    </ListItem>
  );
}

function initials(title: string): string {
  return title
    .split(/[\s-]+/)
    .slice(0, 2)
    .map(word => word.charAt(0).toUpperCase())
    .join('');
}
