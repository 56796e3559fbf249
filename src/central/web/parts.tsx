import type { ReactNode } from 'react';
import type { DueStatus } from '../../shared/domain/maintenance.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import type { Texts } from './texts/nl.ts';

export function Plate({ value }: { readonly value: string }) {
  return <span className="plate">{formatPlate(value)}</span>;
}

/** A word and a colour, never the colour alone. */
export function Status({ status, t }: { readonly status: DueStatus; readonly t: Texts }) {
  return <span className={`badge ${status}`}>{t.dueStatus[status]}</span>;
}

/** Opens the browser's print window. Shown by the script of the pages, without which it could do nothing. */
export function PrintButton({ text }: { readonly text: string }) {
  return (
    <button type="button" className="plain noprint" data-print="" hidden>
      {text}
    </button>
  );
}

interface NoticeProps {
  readonly tone?: 'good' | 'warn' | 'bad';
  readonly children: ReactNode;
}

export function Notice({ tone = 'good', children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly problem?: string | undefined;
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'date';
  readonly inputMode?: 'numeric';
  /** The first day that may be chosen, for `date`. */
  readonly min?: string;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly short?: boolean;
}

/** An input with its label, and a sentence under it when something is wrong. */
export function Field({ name, label, value, problem, type = 'text', short = false, ...rest }: FieldProps) {
  const problemId = `${name}-problem`;
  return (
    <div className={short ? 'field short' : 'field'}>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : problemId}
        {...rest}
      />
      {problem !== undefined && (
        <p className="problem" id={problemId}>
          {problem}
        </p>
      )}
    </div>
  );
}
