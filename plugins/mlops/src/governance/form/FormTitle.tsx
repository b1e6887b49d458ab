import Typography from '@mui/material/Typography';

export interface FormTitleProps {
  readonly id: string;
  readonly title: string;
}

/** The title of a group of questions; the outline of the page stays above it. */
export const FormTitle = ({ id, title }: FormTitleProps) => (
  <Typography
    id={id}
    component="h6"
    variant="subtitle2"
    sx={{ m: 0, color: 'text.secondary' }}
  >
    {title}
  </Typography>
);
