import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '../../../../shared/domain/customer.ts';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { parsePostcode } from '../../../../shared/domain/postcode.ts';
import type { DraftForm } from '../../../lib/use-draft-form.ts';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './customer-form.module.css';

type TextName = Exclude<keyof CustomerDetails, 'kind' | 'notes'>;

/** How what was typed is written by who reads it on; text that cannot be read stays. */
const WRITTEN: Partial<Record<TextName, (text: string) => string>> = {
  phone: formatPhone,
  postcode: (text) => parsePostcode(text) ?? text,
};

interface CustomerFieldsProps<T extends CustomerDetails> {
  readonly form: DraftForm<T>;
  readonly autoFocus?: boolean;
}

/** The fields of a customer, for a person or a company. */
export function CustomerFields<T extends CustomerDetails>({ form, autoFocus = false }: CustomerFieldsProps<T>) {
  const { t } = useTranslation();
  const business = form.values.kind === 'business';
  const label = (name: TextName) => {
    if (business && name === 'firstName') return t('fields.contactFirstName');
    if (business && name === 'lastName') return t('fields.contactLastName');
    return t(`fields.${name}`);
  };
  const leave = (name: TextName) => {
    form.leave(name);
    const text = form.values[name];
    const written = WRITTEN[name]?.(text) ?? text;
    if (written !== text) form.set(name, written as T[typeof name]);
  };
  const field = (name: TextName, options: { type?: 'email' | 'tel'; required?: boolean; focus?: boolean } = {}) => (
    <TextField
      label={label(name)}
      value={form.values[name]}
      onText={(text) => form.set(name, text as T[typeof name])}
      onLeave={() => leave(name)}
      problem={form.problems[name]}
      type={options.type ?? 'text'}
      required={options.required ?? false}
      autoFocus={autoFocus && (options.focus ?? false)}
      className={classes[name]}
    />
  );

  return (
    <div className={classes.fields}>
      <Radio.Group
        className={classes.kind ?? ''}
        label={t('fields.kind')}
        value={form.values.kind}
        onChange={(kind) => form.set('kind', (kind === 'business' ? 'business' : 'private') as T['kind'])}
      >
        <div className={classes.choices}>
          <Radio value="private" label={t('shell.kind.private')} />
          <Radio value="business" label={t('shell.kind.business')} />
        </div>
      </Radio.Group>
      {business && field('companyName', { required: true, focus: true })}
      {business && field('kvkNumber')}
      {field('firstName', { focus: !business })}
      {field('lastName', { required: !business })}
      {field('phone', { type: 'tel' })}
      {field('email', { type: 'email' })}
      {field('street')}
      {field('postcode')}
      {field('city')}
      <Textarea
        className={classes.notes ?? ''}
        label={t('fields.notes')}
        value={form.values.notes}
        error={form.problems.notes && t(form.problems.notes)}
        onBlur={() => form.leave('notes')}
        spellCheck
        lang="nl"
        autosize={false}
        rows={3}
        onChange={(event) => form.set('notes', event.currentTarget.value as T['notes'])}
      />
    </div>
  );
}
