import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactDetails } from '../../../shared/domain/contact.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { IpcError } from '../../../shared/ipc/error.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { showContact, tidyContact, validateContact } from '../../lib/validate-contact.ts';
import { ConflictChoice } from '../conflict-choice.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { RestoredNotice } from '../restored-notice.tsx';
import { SaveButton } from '../save-button.tsx';
import { TextField } from '../text-field.tsx';
import { Toolbar } from '../toolbar.tsx';
import classes from './contacts.module.css';

interface ContactFormProps {
  readonly draftKey: string;
  /** What the form begins with, as it is kept. */
  readonly start: ContactDetails;
  /** Name of the form for screen readers. */
  readonly name: string;
  /** `null`: nothing changed. `again`: the person has seen what somebody else changed, and wants this all the same. */
  readonly save: (details: ContactDetails, again: boolean) => Promise<Result<{ id: string }, IpcError>> | null;
  /** Called before what was typed is forgotten. */
  readonly saved: (answer: { id: string }) => void;
  readonly close: () => void;
}

/** Name, position, telephone and e-mail of a contact, in place. */
export function ContactForm({ draftKey, start, name, save, saved, close }: ContactFormProps) {
  const { t } = useTranslation();
  const form = useDraftForm(draftKey, showContact(start), (values) => validateContact(values, start));
  const submit = useSubmit();

  const finish = () => {
    form.discard();
    close();
  };
  const send = (again: boolean) => {
    const saving = save(tidyContact(form.values, start), again);
    if (!saving) return finish();
    void submit.run(
      () => saving,
      (answer) => {
        saved(answer);
        finish();
      },
      form.refuse,
    );
  };
  const field = (field: keyof ContactDetails, options: { type?: 'email' | 'tel'; required?: boolean } = {}) => (
    <TextField
      label={t(`fields.${field}`)}
      value={form.values[field]}
      onText={(text) => form.set(field, text)}
      onLeave={() => {
        form.leave(field);
        const written = field === 'phone' ? formatPhone(form.values.phone) : form.values[field];
        if (written !== form.values[field]) form.set(field, written);
      }}
      problem={form.problems[field]}
      type={options.type ?? 'text'}
      required={options.required ?? false}
      autoFocus={options.required ?? false}
    />
  );
  const conflicts = submit.error?.conflicts ?? [];

  return (
    <form
      ref={form.formRef}
      className={classes.form}
      aria-label={name}
      noValidate
      data-compact
      onSubmit={(event) => {
        event.preventDefault();
        if (form.check()) send(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !form.dirty) finish();
      }}
    >
      <RestoredNotice draftKey={draftKey} discard={finish} />
      {conflicts.length > 0 ? (
        <ConflictChoice conflicts={conflicts} busy={submit.busy} useMine={() => send(true)} keepTheirs={finish} />
      ) : (
        submit.error && <ErrorNotice error={submit.error} />
      )}
      <div className={classes.fields}>
        {field('fullName', { required: true })}
        {field('position')}
        {field('phone', { type: 'tel' })}
        {field('email', { type: 'email' })}
      </div>
      <Toolbar>
        <SaveButton busy={submit.busy} />
        <Button variant="default" onClick={finish}>
          {t('shell.actions.cancel')}
        </Button>
      </Toolbar>
    </form>
  );
}
