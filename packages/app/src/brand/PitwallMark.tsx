import Box from '@mui/material/Box';

/**
 * A flag of telemetry: three bars on a wall. Drawn in the colour of the text
 * around it, so it follows the theme.
 */
export function PitwallMark({
  withName,
  size = 32,
}: {
  withName: boolean;
  size?: number;
}) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1.25,
        color: 'inherit',
      }}
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
      {withName && (
        <Box
          component="span"
          sx={{
            fontWeight: 700,
            fontSize: size * 0.62,
            letterSpacing: '-0.01em',
          }}
        >
          Pitwall
        </Box>
      )}
    </Box>
  );
}
