import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DUPLEX_MODES, MOST_COPIES, type PaperChoice } from '../../../shared/desk/print-choice.ts';
import type { PrintersView } from '../../../shared/ipc/print-views.ts';

interface PaperOptionsProps {
  readonly known: PrintersView;
  readonly change: (part: Partial<PaperChoice>) => void;
}

/** Printer, copies, sides and colour; what was printed last is what is offered next. */
export function PaperOptions({ known, change }: PaperOptionsProps) {
  const { t } = useTranslation();
  const { printers, choice } = known;
  return (
    <>
      <NativeSelect
        label={t('print.printer')}
        value={choice.printer}
        data={printers.map(({ name, label }) => ({ value: name, label }))}
        onChange={({ currentTarget: { value } }) => change({ printer: value })}
      />
      <NumberInput
        label={t('print.copies')}
        value={choice.copies}
        min={1}
        max={MOST_COPIES}
        allowDecimal={false}
        clampBehavior="strict"
        onChange={(value) => typeof value === 'number' && change({ copies: Math.max(1, value) })}
      />
      <NativeSelect
        label={t('print.duplex')}
        value={choice.duplex}
        data={DUPLEX_MODES.map((value) => ({ value, label: t(`print.duplexModes.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ duplex: DUPLEX_MODES.find((mode) => mode === value) ?? 'simplex' })
        }
      />
      <Checkbox
        label={t('print.colour')}
        checked={choice.colour}
        onChange={({ currentTarget: { checked } }) => change({ colour: checked })}
      />
    </>
  );
}
