import { Button, Radio, Textarea } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '../../../../shared/domain/fleet.ts';
import { MOST_LINKED } from '../../../../shared/domain/passport.ts';
import { callApi } from '../../../lib/api.ts';
import { useApi } from '../../../lib/use-api.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { draftKeys } from '../../../stores/drafts.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormCard } from '../../../ui/form-card.tsx';
import { RestoredNotice } from '../../../ui/restored-notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';
import classes from '../fleets.module.css';
import { type DoneLinks, LinkManyDone } from './link-many-done.tsx';
import { EMPTY_LINKS, type LinkAction, validateLinks } from './link-many-draft.ts';
import { LinkManyPicker } from './link-many-picker.tsx';
import { LinkManyPreview } from './link-many-preview.tsx';

const MOST_TEXT = 50_000;

interface LinkManyFormProps {
  readonly fleet: Fleet;
}

/** Plates typed, pasted or picked; what will happen to each stands beside them before anything is saved. */
export function LinkManyForm({ fleet }: LinkManyFormProps) {
  const { t } = useTranslation();
  const form = useDraftForm(draftKeys.linkMany(fleet.id), EMPTY_LINKS, validateLinks);
  const submit = useSubmit();
  const [done, setDone] = useState<DoneLinks | null>(null);
  const { action, text, reason } = form.values;
  const deferred = useDeferredValue(text);
  const preview = useApi(
    'passports.previewLinks',
    { fleetId: fleet.id, action, text: deferred },
    { enabled: deferred.trim() !== '', keepPrevious: true },
  );
  const rows = text.trim() === '' ? [] : (preview.data ?? []);
  const ids = rows.flatMap(({ passportId }) => passportId ?? []);
  const settled = text.trim() === '' || (deferred === text && !preview.isPlaceholderData && !preview.isPending);

  const save = () => {
    if (!form.check() || !settled || ids.length === 0) return;
    void submit.run(
      () => callApi('passports.linkMany', { fleetId: fleet.id, action, ids, reason }),
      (answer) => {
        form.discard();
        setDone({ ...answer, action });
      },
    );
  };
  const put = (values: Partial<typeof form.values>) => {
    setDone(null);
    form.patch(values);
  };
  return (
    <form
      ref={form.formRef}
      className={classes.form}
      aria-label={t('fleets.linkMany.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <RestoredNotice draftKey={draftKeys.linkMany(fleet.id)} discard={form.discard} />
      {submit.error && <ErrorNotice error={submit.error} />}
      {done && <LinkManyDone key={done.done.join()} fleet={fleet} links={done} />}
      <div className={classes.columns}>
        <FormCard>
          <Radio.Group
            label={t('fleets.linkMany.action')}
            value={action}
            onChange={(value) => put({ action: value as LinkAction })}
          >
            <div className={classes.choices}>
              <Radio value="link" label={t('fleets.linkMany.link', { name: fleet.name })} />
              <Radio value="unlink" label={t('fleets.linkMany.unlink', { name: fleet.name })} />
            </div>
          </Radio.Group>
          <Textarea
            label={t('fleets.linkMany.text')}
            description={t('fleets.linkMany.textHint', { most: MOST_LINKED })}
            value={text}
            onChange={(event) => put({ text: event.currentTarget.value.slice(0, MOST_TEXT) })}
            error={form.problems.text && t(form.problems.text)}
            rows={6}
            spellCheck={false}
            autoComplete="off"
            autoFocus
          />
          <LinkManyPicker
            fleetId={fleet.id}
            action={action}
            onPick={(plate) => put({ text: `${text.trimEnd()}${text.trim() === '' ? '' : '\n'}${plate}\n` })}
          />
          <TextField
            label={t('fleets.linkMany.reason')}
            description={t('fleets.linkMany.reasonHint')}
            value={reason}
            onText={(typed) => put({ reason: typed })}
            onLeave={() => form.leave('reason')}
            problem={form.problems.reason}
          />
        </FormCard>
        <LinkManyPreview rows={rows} action={action} fleetName={fleet.name} />
      </div>
      <Toolbar sticky>
        <Button type="submit" color="groen" loading={submit.busy || !settled}>
          {t(action === 'link' ? 'fleets.linkMany.submitLink' : 'fleets.linkMany.submitUnlink', { count: ids.length })}
        </Button>
      </Toolbar>
    </form>
  );
}
