import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import { useRef } from 'react';
import { ChoiceField } from '../../field';
import { ServiceField } from '../../service';
import { environmentNames } from './environmentNames';
import { MomentForm } from './MomentForm';
import { SymptomField } from './SymptomField';
import { useKeyToField } from './useKeyToField';
import type { CallQuestion } from './useCallQuestion';

export interface CallQuestionFormProps {
  readonly question: CallQuestion;
  /** The name of the service, once the answer tells it. */
  readonly title?: string;
  readonly onQuestion: (question: CallQuestion) => void;
}

/** Which service, what is wrong with it, where and when. */
export const CallQuestionForm = (props: CallQuestionFormProps) => {
  const { question, onQuestion } = props;
  const service = useRef<HTMLInputElement>(null);
  useKeyToField('/', service);
  return (
    <Box
      role="search"
      aria-label="What is wrong with which service"
      sx={{
        display: 'grid',
        gridTemplateColumns: '100%',
        rowGap: 1.5,
        '@media print': { display: 'none' },
      }}
    >
      <ServiceField
        size="medium"
        inputRef={service}
        shortcut="/"
        service={question.service}
        title={props.title}
        onService={chosen => onQuestion({ ...question, service: chosen })}
      />
      <SymptomField
        isAnswered={question.service !== undefined}
        symptom={question.symptom}
        onSymptom={symptom => onQuestion({ ...question, symptom })}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, pt: 0.5 }}>
        <EnvironmentField
          environment={question.environment}
          onEnvironment={environment =>
            onQuestion({ ...question, environment })
          }
        />
        <MomentForm
          at={question.at}
          onMoment={at => onQuestion({ ...question, at })}
        />
      </Box>
    </Box>
  );
};

const EnvironmentField = (props: {
  environment?: string;
  onEnvironment: (environment: string | undefined) => void;
}) => {
  const names = environmentNames(useApi(configApiRef));
  const { environment = '', onEnvironment } = props;
  if (names.length < 2 && !environment) return null;
  return (
    <ChoiceField
      label="Environment"
      value={environment}
      options={[
        { value: '', word: 'Any' },
        ...[...new Set([...names, environment])]
          .filter(Boolean)
          .map(value => ({ value, word: value })),
      ]}
      onValue={value => onEnvironment(value || undefined)}
    />
  );
};
