import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { PitwallMark } from '../brand';

export interface SignInFrameProps {
  readonly title: string;
  readonly sentence?: string;
  readonly children: ReactNode;
}

/** What every way to sign in looks like: the mark, one sentence, one task. */
export function SignInFrame({ title, sentence, children }: SignInFrameProps) {
  const portal = useApi(configApiRef).getOptionalString('app.title');
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        bgcolor: 'background.default',
        color: 'text.primary',
        px: 2,
        py: { xs: 3, sm: 6 },
      }}
    >
      <Stack spacing={3} sx={{ maxWidth: 800, mx: 'auto' }}>
        <PitwallMark name={portal} size={36} />
        <Box>
          <Typography variant="h4" component="h1" sx={{ mb: 1 }}>
            {title}
          </Typography>
          {sentence && (
            <Typography variant="body1" color="text.secondary">
              {sentence}
            </Typography>
          )}
        </Box>
        {children}
      </Stack>
    </Box>
  );
}
