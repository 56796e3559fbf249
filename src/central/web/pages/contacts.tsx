import type { Contact, ContactDetails } from '../../../shared/domain/contact.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import type { FleetContacts } from '../../portal/contacts.ts';
import { fill } from '../language.ts';
import { FormToken, Layout, type View } from '../layout.tsx';
import { Field, Notice } from '../parts.tsx';

interface ContactsPageProps {
  readonly view: View;
  readonly fleets: readonly FleetContacts[];
  readonly saved: boolean;
}

function FleetList({ view, of: { fleet, contacts } }: { readonly view: View; readonly of: FleetContacts }) {
  const { t } = view;
  return (
    <section aria-labelledby={fleet.id}>
      <h2 id={fleet.id}>{fleet.name}</h2>
      {contacts.length === 0 && <p>{t.contacts.none}</p>}
      {contacts.map(({ id, fullName, position, phone, email }) => (
        <div key={id} className="card">
          <strong>{fullName}</strong>
          {[position, formatPhone(phone), email]
            .filter((line) => line !== '')
            .map((line) => (
              <div key={line}>{line}</div>
            ))}
          <p>
            <a href={`/account/contacten/${id}`} aria-label={fill(t.contacts.changeOf, { name: fullName })}>
              {t.contacts.change}
            </a>
          </p>
        </div>
      ))}
      <p>
        <a className="button" href={`/account/contacten/nieuw/${fleet.id}`}>
          {t.contacts.add}
        </a>
      </p>
    </section>
  );
}

/** Whom the garage may speak to about each fleet. */
export function ContactsPage({ view, fleets, saved }: ContactsPageProps) {
  const { t } = view;
  return (
    <Layout view={view} title={t.contacts.title} width="narrow">
      {saved && <Notice>{t.contacts.saved}</Notice>}
      <p>{t.contacts.intro}</p>
      {fleets.map((of) => (
        <FleetList key={of.fleet.id} view={view} of={of} />
      ))}
      <p>
        <a href="/account">{t.accountNav}</a>
      </p>
    </Layout>
  );
}

export type ContactProblem = 'fullName' | 'phone' | 'email';

interface ContactPageProps {
  readonly view: View;
  readonly action: string;
  readonly title: string;
  readonly details: ContactDetails;
  /** What the form began with: what somebody else changes meanwhile is not overwritten unseen. */
  readonly was: ContactDetails;
  /** Id of the contact that this form makes, however often it is sent; none when it changes one. */
  readonly newId?: string | undefined;
  readonly problem?: ContactProblem | undefined;
  readonly notice?: string | undefined;
}

const FIELDS = ['fullName', 'position', 'phone', 'email'] as const;

/** The form of one contact. */
export function ContactPage({ view, action, title, details, was, newId, problem, notice }: ContactPageProps) {
  const { t } = view;
  const removeName = fill(t.contacts.removeOf, { name: was.fullName });
  const labels = { ...t.contacts, fullName: t.fields.name };
  const at = (field: keyof ContactDetails) =>
    problem !== undefined && field === problem ? t.contacts.problem[problem] : undefined;
  return (
    <Layout view={view} title={title} width="narrow">
      {notice !== undefined && <Notice tone="warn">{notice}</Notice>}
      <form method="post" action={action} className="card">
        <FormToken view={view} />
        {newId !== undefined && <input type="hidden" name="contactId" value={newId} />}
        {FIELDS.map((field) => (
          <input key={field} type="hidden" name={`was.${field}`} value={was[field]} />
        ))}
        {FIELDS.map((field) => (
          <Field
            key={field}
            name={field}
            label={labels[field]}
            value={details[field]}
            type={field === 'email' ? 'email' : 'text'}
            problem={at(field)}
            autoComplete="off"
            maxLength={field === 'email' ? 254 : field === 'fullName' ? 160 : field === 'position' ? 80 : 40}
            required={field === 'fullName'}
          />
        ))}
        <button type="submit">{t.save}</button>{' '}
        {newId === undefined && (
          <a className="button plain" href={`${action}/verwijderen`} aria-label={removeName}>
            {t.contacts.remove}
          </a>
        )}{' '}
        <a href="/account/contacten">{t.cancel}</a>
      </form>
    </Layout>
  );
}

interface RemoveContactPageProps {
  readonly view: View;
  readonly contact: Contact;
}

/** Asks before a contact is taken away. */
export function RemoveContactPage({ view, contact }: RemoveContactPageProps) {
  const { t } = view;
  const page = `/account/contacten/${contact.id}`;
  return (
    <Layout view={view} title={t.contacts.removeTitle} width="narrow">
      <p>{fill(t.contacts.removeAsk, { name: contact.fullName })}</p>
      <form method="post" action={`${page}/verwijderen`}>
        <FormToken view={view} />
        <button type="submit">{t.contacts.remove}</button> <a href={page}>{t.cancel}</a>
      </form>
    </Layout>
  );
}
