import { fill } from '../language.ts';
import { Layout, type View } from '../layout.tsx';

interface ConfirmEmailPageProps {
  readonly view: View;
  readonly email: string;
  readonly action: string;
}

/** The page behind the link to a new address: mail programs open links to check them, so that only the button confirms. */
export function ConfirmEmailPage({ view, email, action }: ConfirmEmailPageProps) {
  const { t } = view;
  return (
    <Layout view={view} title={t.account.confirmTitle} width="narrow">
      <p>{fill(t.account.confirm, { email })}</p>
      <form method="post" action={action}>
        <button type="submit">{t.account.confirmSubmit}</button>
      </form>
    </Layout>
  );
}
