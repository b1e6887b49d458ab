import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import type { CheckpointView } from '@pitwall/plugin-mlops-common';
import {
  getTemplate,
  getUiOptions,
  type FieldTemplateProps,
  type RJSFSchema,
} from '@rjsf/utils';
import { EvidenceItems, evidenceOfQuestion } from '../evidence';
import type { Answers } from './formHandle';
import type { Prefilled } from './prefillAnswers';

/** What every question knows of the form around it. */
export interface FormFrameContext {
  readonly checkpoint: CheckpointView;
  readonly now: Date;
  readonly prefilled: ReadonlyMap<string, Prefilled>;
  readonly answers: Answers;
}

/** One question: the field, what is wrong with it, and the evidence beside it. */
export const FormFrame = (
  props: FieldTemplateProps<Answers, RJSFSchema, FormFrameContext>,
) => {
  const { id, children, hidden, displayLabel, errors, help, registry } = props;
  const { uiSchema, schema, formContext, rawErrors = [] } = props;
  const WrapIfAdditional = getTemplate(
    'WrapIfAdditionalTemplate',
    registry,
    getUiOptions(uiSchema),
  );
  if (hidden || schema.type === 'object') {
    return <Box hidden={hidden}>{children}</Box>;
  }
  const evidence = evidenceOfQuestion(uiSchema);
  const source = formContext && sourceOf(id, formContext);
  return (
    <WrapIfAdditional {...props}>
      <Box
        sx={{
          display: 'grid',
          columnGap: 3,
          rowGap: 0.5,
          gridTemplateColumns: {
            xs: '100%',
            md: 'minmax(0, 3fr) minmax(0, 2fr)',
          },
        }}
      >
        <FormControl
          fullWidth
          size="small"
          error={rawErrors.length > 0}
          required={props.required}
        >
          {children}
          {displayLabel && props.rawDescription ? props.description : null}
          {errors}
          {help}
          {source && <FormHelperText>Prefilled from {source}</FormHelperText>}
        </FormControl>
        {formContext && evidence.length > 0 && (
          <EvidenceItems
            checkpoint={formContext.checkpoint}
            ids={evidence}
            now={formContext.now}
          />
        )}
      </Box>
    </WrapIfAdditional>
  );
};

/** Where the answer of a question comes from, while nobody has changed it. */
function sourceOf(
  id: string,
  { prefilled, answers }: FormFrameContext,
): string | undefined {
  for (const [name, { value, source }] of prefilled) {
    if (id.endsWith(`_${name}`) && answers[name] === value) return source;
  }
  return undefined;
}
