import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

export interface PitwallMarkProps {
  /** Stands beside the mark; absent where there is no room. */
  readonly name?: string;
  readonly size?: number;
}

/** Three bars of telemetry over a wall; the name takes the text's colour. */
export function PitwallMark({ name, size = 32 }: PitwallMarkProps) {
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.25 }}
    >
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#0f766e" />
        <path
          d="M6 25h20"
          stroke="#fff"
          strokeWidth="2.5"
          strokeLinecap="round"
        />
        <path
          d="M9.5 20v-4M16 20V9M22.5 20v-7"
          stroke="#fff"
          strokeWidth="4"
          strokeLinecap="round"
        />
      </svg>
      {name && (
        <Typography
          component="span"
          color="inherit"
          sx={{ fontWeight: 700, fontSize: size * 0.62, whiteSpace: 'nowrap' }}
        >
          {name}
        </Typography>
      )}
    </Box>
  );
}
