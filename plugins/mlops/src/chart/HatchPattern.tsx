import { useTheme } from '@mui/material/styles';

/** What is not known is hatched in grey, never left to look fine. */
export const HatchPattern = ({ id }: { id: string }) => {
  const { palette } = useTheme();
  return (
    <pattern
      id={id}
      width={8}
      height={8}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={3} height={8} fill={palette.status.aborted} opacity={0.35} />
    </pattern>
  );
};
