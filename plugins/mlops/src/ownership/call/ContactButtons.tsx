import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import {
  RiChat1Line,
  RiLinksLine,
  RiMailLine,
  RiPhoneLine,
} from '@remixicon/react';
import type { ContactWay } from './contactWays';

const icons = {
  phone: <RiPhoneLine aria-hidden size={18} />,
  chat: <RiChat1Line aria-hidden size={18} />,
  email: <RiMailLine aria-hidden size={18} />,
  link: <RiLinksLine aria-hidden size={18} />,
};

export interface ContactButtonsProps {
  /** Whom they lead to. */
  readonly title: string;
  readonly ways: readonly ContactWay[];
  /** Big ones for the thumb of somebody who was woken. */
  readonly isBig?: boolean;
}

/** The ways to reach somebody, the quickest first. */
export const ContactButtons = (props: ContactButtonsProps) => {
  const { title, ways, isBig = false } = props;
  if (ways.length === 0) {
    return (
      <Typography variant="body2" color="text.secondary">
        No phone, chat or e-mail of {title} is on record.
      </Typography>
    );
  }
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
      }}
    >
      {ways.map(({ kind, label, href }, index) =>
        href === undefined ? (
          <Box
            key={kind}
            sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}
          >
            {icons[kind]} {label}
          </Box>
        ) : (
          <Button
            key={kind}
            href={href}
            size={isBig ? 'large' : 'small'}
            variant={isBig && index === 0 ? 'contained' : 'outlined'}
            startIcon={icons[kind]}
            aria-label={kind === 'chat' ? `Chat with ${title}` : undefined}
            {...(kind === 'chat' && { target: '_blank', rel: 'noreferrer' })}
            sx={{
              textTransform: 'none',
              minHeight: isBig ? 48 : 32,
              ...(isBig && {
                flex: { xs: '1 1 100%', sm: '0 0 auto' },
                fontSize: 'subtitle1.fontSize',
              }),
              overflowWrap: 'anywhere',
              // Nobody presses a button on paper: it says what to dial.
              '@media print': {
                border: 0,
                boxShadow: 'none',
                p: 0,
                minHeight: 0,
              },
            }}
          >
            {label}
          </Button>
        ),
      )}
    </Box>
  );
};
