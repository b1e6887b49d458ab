import Box from '@mui/material/Box';
import {
  titleId,
  type ObjectFieldTemplateProps,
  type RJSFSchema,
} from '@rjsf/utils';
import type { Answers } from './formHandle';
import type { FormFrameContext } from './FormFrame';
import { FormTitle } from './FormTitle';

/** Questions that belong together, one below the other. */
export const FormGroup = (
  props: ObjectFieldTemplateProps<Answers, RJSFSchema, FormFrameContext>,
) => {
  const { title, description, properties, idSchema } = props;
  return (
    <Box sx={{ display: 'grid', rowGap: 2, gridTemplateColumns: '100%' }}>
      {title && <FormTitle id={titleId(idSchema)} title={title} />}
      {description && <Box sx={{ typography: 'body2' }}>{description}</Box>}
      {properties.map(({ name, content }) => (
        <Box key={name}>{content}</Box>
      ))}
    </Box>
  );
};
