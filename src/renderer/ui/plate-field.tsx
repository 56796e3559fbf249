import { compactPlate, formatPlate } from '../../shared/domain/plate.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A number plate in any spelling; the dashes appear once it is a whole plate. */
export function PlateField({ onText, ...rest }: TextFieldProps) {
  return <TextField {...rest} onText={(text) => onText(spellPlate(text))} placeholder="TT-601-D" />;
}

function spellPlate(text: string): string {
  const compact = compactPlate(text);
  const formatted = formatPlate(compact);
  return formatted === compact ? text.toUpperCase() : formatted;
}
