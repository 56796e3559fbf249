import { REMINDER_KINDS, type ReminderKind } from '../../../shared/domain/reminder-rules.ts';
import { fill } from '../language.ts';
import { FormToken, Layout, type View } from '../layout.tsx';
import { Notice } from '../parts.tsx';

interface MessagesPageProps {
  readonly view: View;
  readonly email: string;
  readonly wanted: readonly ReminderKind[];
  readonly saved: boolean;
}

/** Which reminders somebody gets by mail. */
export function MessagesPage({ view, email, wanted, saved }: MessagesPageProps) {
  const { t } = view;
  return (
    <Layout view={view} title={t.messages.title} width="narrow">
      {saved && <Notice>{t.messages.saved}</Notice>}
      <p>{fill(t.messages.intro, { email })}</p>
      <form method="post" action="/mijn/berichten" className="card">
        <FormToken view={view} />
        {REMINDER_KINDS.map((kind) => (
          <p key={kind}>
            <label className="check">
              <input type="checkbox" name={kind} value="1" defaultChecked={wanted.includes(kind)} />{' '}
              {t.messages.kinds[kind]}
            </label>
          </p>
        ))}
        <button type="submit">{t.save}</button>
      </form>
      <p className="muted">{t.messages.always}</p>
    </Layout>
  );
}

interface UnsubscribePageProps {
  readonly view: View;
  readonly kind: ReminderKind;
  readonly action: string;
}

/** Behind the link in a reminder: a button, since mail programs open links by themselves. */
export function UnsubscribePage({ view, kind, action }: UnsubscribePageProps) {
  const { t } = view;
  return (
    <Layout view={view} title={t.messages.offTitle} width="narrow">
      <p>{t.messages.off[kind]}</p>
      <form method="post" action={action}>
        <button type="submit">{t.messages.offSubmit}</button>
      </form>
    </Layout>
  );
}
