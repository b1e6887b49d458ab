/** A select of the browser's own: the keyboard and the phone know it. */
export const selectStyle = {
  select: true,
  size: 'small',
  SelectProps: { native: true },
  InputLabelProps: { shrink: true },
} as const;
