import { MAX_PASSWORD, MIN_PASSWORD } from '../../portal/accounts.ts';
import { fill, showWait } from '../language.ts';
import { FormToken, Layout, type View } from '../layout.tsx';
import { Field, Notice } from '../parts.tsx';

type PasswordTry = 'wrong' | { readonly seconds: number };

/** What is wrong with the form of the password, or with that of the address, which keeps what was typed. */
export type AccountProblem =
  | PasswordTry
  | 'short'
  | 'differ'
  | { readonly at: 'email'; readonly what: 'invalid' | 'same'; readonly newEmail: string }
  | { readonly at: 'emailCurrent'; readonly what: PasswordTry; readonly newEmail: string };

interface AccountPageProps {
  readonly view: View;
  readonly email: string;
  readonly problem?: AccountProblem | undefined;
  readonly notice?: string | undefined;
}

/** What is wrong with the password typed as the current one. */
function currentProblem({ t, language }: View, problem: AccountProblem | undefined): string | undefined {
  if (problem === 'wrong') return t.account.wrong;
  return typeof problem === 'object' && 'seconds' in problem
    ? showWait(t.login.slow, problem.seconds, language)
    : undefined;
}

/** A new address, which its owner confirms from the new mailbox. */
function EmailForm({ view, problem }: { readonly view: View; readonly problem?: AccountProblem | undefined }) {
  const { t } = view;
  const own = typeof problem === 'object' && 'at' in problem ? problem : null;
  const emailTexts = { invalid: t.offer.problem.email, same: t.account.emailSame };
  return (
    <form method="post" action="/account/email" className="card">
      <FormToken view={view} />
      <Field
        name="newEmail"
        label={t.account.newEmail}
        type="email"
        value={own?.newEmail ?? ''}
        autoComplete="off"
        problem={own?.at === 'email' ? emailTexts[own.what] : undefined}
        maxLength={254}
        required
      />
      <Field
        name="emailCurrent"
        label={t.account.current}
        type="password"
        autoComplete="current-password"
        problem={own?.at === 'emailCurrent' ? currentProblem(view, own.what) : undefined}
        maxLength={MAX_PASSWORD}
        required
      />
      <button type="submit">{t.account.emailSubmit}</button>
    </form>
  );
}

/** Account instellingen: e-mail address, password, the way to messages, and ending every session. */
export function AccountPage({ view, email, problem, notice }: AccountPageProps) {
  const { t } = view;
  const min = { min: MIN_PASSWORD };
  return (
    <Layout view={view} title={t.account.title} width="narrow">
      <p>{fill(t.account.loginIs, { email })}</p>
      {notice !== undefined && <Notice>{notice}</Notice>}
      {view.manages && (
        <p>
          <a href="/account/contacten">{t.contacts.open}</a>
        </p>
      )}
      <h2>{t.account.emailTitle}</h2>
      <EmailForm view={view} problem={problem} />
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
      <p>
        <a href="/mijn/berichten">{t.account.mailText}</a>
      </p>
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
