import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type FormOfSchema from '@rjsf/core';
import { generateForm } from '@rjsf/mui';
import type { RJSFSchema } from '@rjsf/utils';
import { customizeValidator } from '@rjsf/validator-ajv8';
import { forwardRef, useImperativeHandle, useRef, useState } from 'react';
import { ProblemNotice } from '../../command';
import { focusQuestion } from './focusQuestion';
import type { Answers, CheckpointFormProps, FormHandle } from './formHandle';
import { FormFrame, type FormFrameContext } from './FormFrame';
import { FormGroup } from './FormGroup';
import { prefillAnswers, withPrefilled } from './prefillAnswers';
import { SaveState } from './SaveState';
import { sayFormError } from './sayFormError';
import { serverErrors } from './serverErrors';
import { useFormVersion } from './useFormVersion';
import { useSavedAnswers } from './useSavedAnswers';

const Form = generateForm<Answers, RJSFSchema, FormFrameContext>();
const validator = customizeValidator<Answers, RJSFSchema, FormFrameContext>();
const templates = {
  FieldTemplate: FormFrame,
  ObjectFieldTemplate: FormGroup,
};

/**
 * The questions of a checkpoint, saved while somebody answers them. Loaded on
 * demand, hence the default export.
 */
const CheckpointForm = forwardRef<FormHandle, CheckpointFormProps>(
  (props, ref) => {
    const { reviewId, versionId, checkpoint, now, onSaved } = props;
    const { schema, ui, data, filledAt } = checkpoint.form ?? {
      schema: {},
      ui: {},
    };
    // The heading above stands for the title of the whole form.
    const questions: RJSFSchema = {
      ...schema,
      title: undefined,
      description: undefined,
    };
    const version = useFormVersion(filledAt ? undefined : versionId);
    const prefilled = prefillAnswers(schema, ui, { version });
    const form =
      useRef<FormOfSchema<Answers, RJSFSchema, FormFrameContext>>(null);
    const [wasTried, setTried] = useState(false);
    const { answers, status, write, save } = useSavedAnswers({
      reviewId,
      checkpoint,
      initial: data ?? withPrefilled({}, prefilled),
      isComplete: each => validator.isValid(questions, each, questions),
      onSaved,
    });
    useImperativeHandle(ref, () => ({
      async save() {
        setTried(true);
        // Focuses the first question that is wrong.
        const isValid = form.current?.validateForm() ?? false;
        return isValid && save();
      },
    }));
    const idPrefix = `answers-${checkpoint.id}`;
    const error = status.kind === 'failed' ? status.error : undefined;
    const fromServer = serverErrors(error);
    return (
      <Box
        sx={{
          display: 'grid',
          rowGap: 1,
          gridTemplateColumns: '100%',
          // As dense as the page around it.
          '& [role="radiogroup"]': {
            flexDirection: 'row',
            flexWrap: 'wrap',
            columnGap: 2,
          },
          '& :is(input, textarea), & [role="radiogroup"] label *': {
            fontSize: 'body2.fontSize',
          },
        }}
      >
        <Form
          ref={form}
          idPrefix={idPrefix}
          schema={questions}
          uiSchema={{
            ...ui,
            'ui:submitButtonOptions': { norender: true },
          }}
          formData={answers}
          formContext={{ checkpoint, now, prefilled, answers }}
          validator={validator}
          templates={templates}
          showErrorList={false}
          noHtml5Validate
          focusOnFirstError={({ property }) =>
            focusQuestion(idPrefix, property)
          }
          liveValidate={wasTried}
          extraErrors={fromServer}
          transformErrors={errors =>
            errors.map(each => ({ ...each, message: sayFormError(each) }))
          }
          onError={() => {}}
          onChange={({ formData }) => formData && write(formData)}
        />
        <SaveState status={status} />
        {error && Object.keys(fromServer).length === 0 && (
          <ProblemNotice
            title="Your answers are not saved; they are still here."
            error={error}
            action={
              <Button variant="outlined" onClick={() => save()}>
                Save again
              </Button>
            }
          />
        )}
      </Box>
    );
  },
);

export default CheckpointForm;
