import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  nobodyToCallAt,
  waitingCallAt,
  whoToCallAt,
} from '../../../dev/fixtures/calls';
import { onPhone } from '../../../dev/fixtures/phone';
import {
  answeringCalls,
  askedAddress,
  renderCalls,
} from '../../../dev/fixtures/renderCalls';

const sentence = /^Call MLOps engineer 2, who stands in for MLOps engineer 1/;
const answered = () =>
  screen.findByRole('heading', { level: 2, name: sentence });
const address = () => screen.getByTitle('address').textContent;

describe('WhoToCallPage', () => {
  it('opens with the person in one sentence, and the ways to reach them', async () => {
    renderCalls(answeringCalls());
    expect(await answered()).toBeVisible();
    expect(
      screen.getAllByRole('link', { name: 'Call +49 30 5550 102' })[0],
    ).toHaveAttribute('href', 'tel:+49305550102');
    expect(
      screen.getAllByRole('link', { name: 'Chat with MLOps engineer 2' })[0],
    ).toHaveAttribute('href', 'https://chat.example/mlops-engineer-2');
    expect(
      screen.getAllByRole('link', {
        name: 'mlops-engineer-2@portal.example',
      })[0],
    ).toHaveAttribute('href', 'mailto:mlops-engineer-2@portal.example');
    expect(
      screen.getByText(/Sunday 29 March 2026, 03:30 \(Europe\/Berlin\)/),
    ).toHaveTextContent(/outside working hours/);
  });

  it('tells a screen reader of the answer where the question was', async () => {
    renderCalls(answeringCalls());
    expect((await answered()).closest('[aria-live]')).toHaveAttribute(
      'aria-live',
      'polite',
    );
  });

  it('says of each step whether it was taken, why, and how fresh it is', async () => {
    renderCalls(answeringCalls());
    await answered();
    const way = screen.getByRole('region', { name: 'Why, and who is next' });
    const steps = within(way).getAllByRole('listitem');
    expect(steps).toHaveLength(4);
    expect(steps[0]).toHaveTextContent(
      /^call.*first line.*MLOps engineer 2 for MLOps engineer 1.*away.*rota, read just now/,
    );
    expect(steps[1]).toHaveTextContent(/^next.*ML engineer 1.*Call \+49/);
    expect(steps[2]).toHaveTextContent(/^passed.*is away until/);
    expect(steps[3]).toHaveTextContent(/^next.*ML platform team/);
  });

  it('says whom to ask in hours, who decides, and where the runbook is', async () => {
    renderCalls(answeringCalls());
    await answered();
    expect(
      screen.getByRole('region', { name: 'Ask in working hours' }),
    ).toHaveTextContent(/Data scientist 1/);
    expect(
      screen.getByRole('region', { name: 'May decide' }),
    ).toHaveTextContent(/Withdraw or keep serving.*MLOps engineer 2/);
    expect(screen.getByRole('link', { name: /^Runbook/ })).toHaveAttribute(
      'href',
      'https://runbooks.example/arrival-delay',
    );
  });

  it('keeps what is asked in the address', async () => {
    const client = answeringCalls();
    const whoToCall = vi.fn(client.calls.whoToCall);
    renderCalls({ ...client, calls: { ...client.calls, whoToCall } });
    await answered();
    await userEvent.click(screen.getByRole('button', { name: 'Security' }));
    await userEvent.selectOptions(
      screen.getByLabelText('Environment'),
      'production',
    );
    await waitFor(() =>
      expect(address()).toBe(
        `${askedAddress}&symptom=security&environment=production`,
      ),
    );
    await waitFor(() =>
      expect(whoToCall).toHaveBeenLastCalledWith(
        {
          query: {
            service: 'component:default/arrival-delay',
            symptom: 'security',
            environment: 'production',
            at: undefined,
          },
        },
        expect.anything(),
      ),
    );
    expect(screen.getByRole('button', { name: 'Security' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('answers for another moment, where there is no call to record', async () => {
    renderCalls(answeringCalls(), `${askedAddress}&at=2026-03-29T01:30:00Z`);
    await answered();
    expect(screen.getByLabelText('Moment')).toHaveValue('2026-03-29T01:30');
    expect(
      screen.getByText(/first line; until Sunday 29 March at 06:30 UTC$/),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /^I called/ }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Back to now' }));
    await waitFor(() => expect(address()).toBe(askedAddress));
    expect(
      await screen.findByRole('button', { name: /^I called/ }),
    ).toBeVisible();
  });

  it('says beside the field what is no moment', async () => {
    renderCalls(answeringCalls());
    await userEvent.click(
      screen.getByRole('button', { name: 'Ask for another moment' }),
    );
    const moment = screen.getByLabelText('Moment');
    expect(moment).toHaveFocus();
    expect(moment).toHaveAccessibleDescription('In your zone, UTC');
    await userEvent.clear(moment);
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(moment).toHaveAccessibleDescription(
      'This is not a date and a time.',
    );
  });

  it('asks for a service first, which one key leads to', async () => {
    renderCalls(answeringCalls(), '/mlops/who-to-call');
    expect(
      screen.getByRole('heading', { name: /^Choose the service/ }),
    ).toBeVisible();
    await userEvent.keyboard('/');
    const field = screen.getByRole('combobox', { name: 'Service' });
    expect(field).toHaveFocus();
    expect(field).toHaveAttribute('aria-keyshortcuts', '/');
    await userEvent.keyboard('arriv');
    const options = await screen.findByRole('listbox');
    await waitFor(() =>
      expect(
        within(options)
          .getAllByRole('option')
          .map(option => option.textContent),
      ).toEqual(['Arrival delay', 'Parcel arrival time']),
    );
    await userEvent.keyboard('{Enter}');
    expect(await answered()).toBeVisible();
    expect(address()).toBe(askedAddress);
  });

  it('shows the answer before the choice of what is wrong on a phone', async () => {
    await onPhone(async () => {
      renderCalls(answeringCalls());
      await answered();
      expect(
        screen.queryByRole('button', { name: 'Security' }),
      ).not.toBeInTheDocument();
      const folded = screen.getByRole('button', { name: /^What is wrong/ });
      expect(folded).toHaveTextContent('Predictions are wrong');
      await userEvent.click(folded);
      await userEvent.click(screen.getByRole('button', { name: 'Security' }));
      expect(
        await screen.findByRole('button', { name: /^What is wrong: Security/ }),
      ).toBeVisible();
    });
  });

  it('folds the choice up again for what is chosen already, and keeps the focus there', async () => {
    await onPhone(async () => {
      renderCalls(answeringCalls());
      await answered();
      await userEvent.click(
        screen.getByRole('button', { name: /^What is wrong/ }),
      );
      const chosen = screen.getByRole('button', { name: /Predictions/ });
      expect(chosen).toHaveFocus();
      await userEvent.click(chosen);
      expect(
        screen.getByRole('button', { name: /^What is wrong: Predictions/ }),
      ).toHaveFocus();
    });
  });

  it('leaves the key to whoever writes', async () => {
    renderCalls(answeringCalls());
    await answered();
    await userEvent.click(screen.getByRole('button', { name: /^I called/ }));
    const note = await screen.findByLabelText('Note (optional)');
    await userEvent.type(note, 'a/b');
    expect(note).toHaveValue('a/b');
  });

  it('says in red only that nobody of the service can be reached', async () => {
    renderCalls(answeringCalls({ whoToCallAt: nobodyToCallAt }));
    expect(await screen.findByText('nobody of the service')).toBeVisible();
    expect(
      screen.getAllByRole('link', { name: 'ml@portal.example' })[0],
    ).toHaveAttribute('href', 'mailto:ml@portal.example');
  });

  it('is not alarmed by what can wait', async () => {
    renderCalls(answeringCalls({ whoToCallAt: waitingCallAt }));
    expect(await screen.findByText('If it cannot wait')).toBeVisible();
    expect(screen.queryByText('nobody of the service')).not.toBeInTheDocument();
  });

  it('draws whom the catalog does not know', async () => {
    renderCalls(
      answeringCalls({
        whoToCallAt: now => {
          const answer = whoToCallAt(now);
          const [hop] = answer.hops;
          return {
            ...answer,
            hops: [
              {
                ...hop,
                standsInFor: undefined,
                person: { title: 'Duty desk', chat: '@duty-desk' },
              },
            ],
          };
        },
      }),
    );
    expect(await screen.findByText('@duty-desk')).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Duty desk' }),
    ).not.toBeInTheDocument();
  });

  it('follows no address that is none of the web', async () => {
    renderCalls(
      answeringCalls({
        whoToCallAt: now => ({
          ...whoToCallAt(now),
          runbook: { title: 'Runbook', link: 'data:text/html,hello' },
        }),
      }),
    );
    await answered();
    expect(screen.getByText('Runbook')).not.toHaveAttribute('href');
  });

  it('keeps headings in order', async () => {
    renderCalls(answeringCalls());
    await answered();
    const levels = screen.getAllByRole('heading').map(({ tagName }) => tagName);
    expect(levels[0]).toBe('H2');
    expect(new Set(levels.slice(1))).toEqual(new Set(['H3']));
  });
});
