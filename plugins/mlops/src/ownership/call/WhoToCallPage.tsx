import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNow } from '../../instant';
import { MlopsRoot } from '../../MlopsRoot';
import { usePageTitle } from '../../title';
import { AskedLine } from './AskedLine';
import { CallDetails } from './CallDetails';
import { CallKeyHint } from './CallKeyHint';
import { CallFailureNotice } from './CallFailureNotice';
import { CallQuestionForm } from './CallQuestionForm';
import { FreshnessNotice } from './FreshnessNotice';
import { NoServiceNotice } from './NoServiceNotice';
import { ServiceMatches } from './ServiceMatches';
import { useCallQuestion } from './useCallQuestion';
import { useWhoToCall } from './useWhoToCall';
import { WhoToCallSkeleton } from './WhoToCallSkeleton';

/** The body of the page that says who to call, about what is in its address. */
export const WhoToCallPage = () => {
  const { question, search, ask } = useCallQuestion();
  const { answer, askAgain } = useWhoToCall(question);
  const now = useNow();
  const { service } = question;
  const value = answer.status === 'ready' ? answer.value : undefined;
  usePageTitle(value ? `Who to call: ${value.service.title}` : 'Who to call');
  return (
    <MlopsRoot>
      <CallQuestionForm
        question={question}
        title={value?.service.title}
        onQuestion={ask}
      />
      {/* Stays while the answer comes, so that a screen reader tells of it. */}
      <Box aria-live="polite" sx={{ '&:empty': { display: 'none' } }}>
        {service && answer.status === 'loading' && <WhoToCallSkeleton />}
        {value && (
          <>
            <Typography
              component="h2"
              variant="h4"
              sx={{
                m: 0,
                mb: 0.5,
                overflowWrap: 'anywhere',
                fontSize: { xs: 'h5.fontSize', sm: 'h4.fontSize' },
                '@media print': { fontSize: 'h6.fontSize' },
              }}
            >
              {value.sentence}
            </Typography>
            <AskedLine answer={value} />
          </>
        )}
      </Box>
      {!service &&
        (search ? (
          <ServiceMatches
            search={search}
            onMeant={({ service: meant, symptom = question.symptom }) =>
              ask({ ...question, service: meant, symptom })
            }
          />
        ) : (
          <NoServiceNotice />
        ))}
      {service && answer.status === 'failed' && (
        <CallFailureNotice error={answer.error} onRetry={askAgain} />
      )}
      {service && answer.status === 'ready' && (
        <>
          <FreshnessNotice
            answer={answer.value}
            refreshError={answer.refreshError}
            now={now}
            onRetry={askAgain}
          />
          <CallDetails
            // What was tried belongs to one question.
            key={`${service} ${question.symptom} ${question.at}`}
            answer={answer.value}
            now={now}
            isNow={question.at === undefined}
            onChanged={askAgain}
          />
          <CallKeyHint>
            leads here from anywhere, with what you typed in the search.
          </CallKeyHint>
        </>
      )}
    </MlopsRoot>
  );
};
