import { MAX_PASSWORD, MIN_PASSWORD } from '../../portal/accounts.ts';
import { fill } from '../language.ts';
import { FormToken, Layout, type View } from '../layout.tsx';
import { Field, Notice } from '../parts.tsx';

interface LoginPageProps {
  readonly view: View;
  readonly email?: string;
  readonly problem?: string;
  readonly notice?: string;
}

export function LoginPage({ view, email = '', problem, notice }: LoginPageProps) {
  const { t } = view;
  return (
    <Layout view={view} title={t.login.title} width="narrow">
      <p className="muted">{t.login.intro}</p>
      {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      {notice !== undefined && <Notice>{notice}</Notice>}
      <form method="post" action="/login" className="card">
        <Field
          name="email"
          label={t.fields.email}
          type="email"
          value={email}
          autoComplete="username"
          required
          autoFocus
        />
        <Field
          name="password"
          label={t.fields.password}
          type="password"
          autoComplete="current-password"
          maxLength={MAX_PASSWORD}
          required
        />
        <button type="submit">{t.login.submit}</button>
      </form>
      <p>
        <a href="/wachtwoord-vergeten">{t.login.forgotten}</a>
      </p>
    </Layout>
  );
}

export function ForgottenPage({ view, problem }: { readonly view: View; readonly problem?: string }) {
  const { t } = view;
  return (
    <Layout view={view} title={t.forgotten.title} width="narrow">
      <p>{t.forgotten.intro}</p>
      {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
      <form method="post" action="/wachtwoord-vergeten" className="card">
        <Field name="email" label={t.fields.email} type="email" autoComplete="username" required autoFocus />
        <button type="submit">{t.forgotten.submit}</button>
      </form>
      <p>
        <a href="/login">{t.forgotten.toLogin}</a>
      </p>
    </Layout>
  );
}

export function LinkSentPage({ view }: { readonly view: View }) {
  const { t } = view;
  return (
    <Layout view={view} title={t.forgotten.sentTitle} width="narrow">
      <p>{t.forgotten.sent}</p>
      <p>
        <a href="/login">{t.forgotten.toLogin}</a>
      </p>
    </Layout>
  );
}

interface ChoosePasswordPageProps {
  readonly view: View;
  readonly action: string;
  /** Whose password it will be, for the browser's store. */
  readonly email: string;
  /** Tells this showing of the page from others, where a link led to it. */
  readonly form?: string;
  readonly problem?: 'short' | 'differ';
}

export function ChoosePasswordPage({ view, action, email, form = '', problem }: ChoosePasswordPageProps) {
  const { t } = view;
  const min = { min: MIN_PASSWORD };
  return (
    <Layout view={view} title={t.choose.title} width="narrow">
      <p>{fill(t.choose.intro, min)}</p>
      <form method="post" action={action} className="card">
        <FormToken view={view} />
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="username" value={email} autoComplete="username" />
        <Field
          name="password"
          label={t.fields.newPassword}
          type="password"
          autoComplete="new-password"
          problem={problem === 'short' ? fill(t.choose.short, min) : undefined}
          maxLength={MAX_PASSWORD}
          required
          autoFocus
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
        <button type="submit">{t.choose.submit}</button>
      </form>
    </Layout>
  );
}

interface MessagePageProps {
  readonly view: View;
  readonly title: string;
  readonly text: string;
  readonly href?: string;
  readonly link?: string;
}

/** One sentence and the way on. */
export function MessagePage({ view, title, text, href = '/', link = view.t.error.home }: MessagePageProps) {
  return (
    <Layout view={view} title={title} width="narrow">
      <p>{text}</p>
      <p>
        <a href={href}>{link}</a>
      </p>
    </Layout>
  );
}
