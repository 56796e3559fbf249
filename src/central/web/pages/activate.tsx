import { fill } from '../language.ts';
import { Layout, type View } from '../layout.tsx';
import { Plate } from '../parts.tsx';

interface ActivatePageProps {
  readonly view: View;
  /** As on the car, with dashes. */
  readonly plate: string;
  readonly action: string;
  /** Tells this showing of the page from others. */
  readonly form: string;
}

/** The page behind an invitation: mail programs open links to check them, so that only the button activates. */
export function ActivatePage({ view, plate, action, form }: ActivatePageProps) {
  const { t } = view;
  return (
    <Layout view={view} title={t.activate.title} width="narrow">
      <p>
        <Plate value={plate} />
      </p>
      <p>{fill(t.activate.intro, { plate })}</p>
      <form method="post" action={action}>
        <input type="hidden" name="form" value={form} />
        <button type="submit">{t.activate.submit}</button>
      </form>
    </Layout>
  );
}
