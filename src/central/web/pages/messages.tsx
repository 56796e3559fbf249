import { REMINDER_DAYS, REMINDER_KINDS, type ReminderKind } from '../../../shared/domain/reminder-rules.ts';
import { fill, type Language } from '../language.ts';
import { FormToken, Layout, type View } from '../layout.tsx';
import { Notice } from '../parts.tsx';

interface MessagesPageProps {
  readonly view: View;
  readonly email: string;
  readonly wanted: readonly ReminderKind[];
  readonly saved: boolean;
}

/** When reminders come, in words: `6 weken, 2 weken en 3 dagen`. */
function showMoments(kind: ReminderKind, language: Language): string {
  const moments = REMINDER_DAYS[kind].map((days) => {
    const [unit, amount] = days % 7 === 0 ? ['week', days / 7] : ['day', days];
    return new Intl.NumberFormat(language, { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(
      Number(amount),
    );
  });
  return new Intl.ListFormat(language).format(moments);
}

/** Which reminders somebody gets by mail. */
export function MessagesPage({ view, email, wanted, saved }: MessagesPageProps) {
  const { t, language } = view;
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
              {fill(t.messages.kinds[kind], { moments: showMoments(kind, language) })}
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
