import { MAX_PASSWORD, MIN_PASSWORD } from '../../portal/accounts.ts';
import { fill, showWait } from '../language.ts';
import { FormToken, Layout, type View } from '../layout.tsx';
import { Field, Notice } from '../parts.tsx';

export type AccountProblem = 'wrong' | 'short' | 'differ' | { readonly seconds: number };

interface AccountPageProps {
  readonly view: View;
  readonly email: string;
  readonly wantsReminders: boolean;
  readonly problem?: AccountProblem | undefined;
  readonly notice?: string | undefined;
}

/** What is wrong with the password typed as the current one. */
function currentProblem({ t, language }: View, problem: AccountProblem | undefined): string | undefined {
  if (problem === 'wrong') return t.account.wrong;
  return typeof problem === 'object' ? showWait(t.login.slow, problem.seconds, language) : undefined;
}

/** Account instellingen: password, reminders, and ending every session. */
export function AccountPage({ view, email, wantsReminders, problem, notice }: AccountPageProps) {
  const { t } = view;
  const min = { min: MIN_PASSWORD };
  return (
    <Layout view={view} title={t.account.title} width="narrow">
      <p>{fill(t.account.loginIs, { email })}</p>
      {notice !== undefined && <Notice>{notice}</Notice>}
      <h2>{t.account.passwordTitle}</h2>
      <form method="post" action="/account/wachtwoord" className="card">
        <FormToken view={view} />
        <Field
          name="current"
          label={t.account.current}
          type="password"
          autoComplete="current-password"
          problem={currentProblem(view, problem)}
          maxLength={MAX_PASSWORD}
          required
        />
        <Field
          name="password"
          label={t.fields.newPassword}
          type="password"
          autoComplete="new-password"
          problem={problem === 'short' ? fill(t.choose.short, min) : undefined}
          maxLength={MAX_PASSWORD}
          required
        />
        <Field
          name="repeat"
          label={t.fields.repeat}
          type="password"
          autoComplete="new-password"
          problem={problem === 'differ' ? t.choose.differ : undefined}
          maxLength={MAX_PASSWORD}
          required
        />
        <button type="submit">{t.save}</button>
      </form>
      <h2>{t.account.mailTitle}</h2>
      <form method="post" action="/account/berichten" className="card">
        <FormToken view={view} />
        <p>
          <label className="check">
            <input type="checkbox" name="reminders" value="1" defaultChecked={wantsReminders} /> {t.account.mailText}
          </label>
        </p>
        <button type="submit">{t.save}</button>
      </form>
      <h2>{t.account.everywhereTitle}</h2>
      <form method="post" action="/logout-overal" className="card">
        <FormToken view={view} />
        <p>{t.account.everywhere}</p>
        <button type="submit" className="plain">
          {t.account.everywhereSubmit}
        </button>
      </form>
    </Layout>
  );
}
