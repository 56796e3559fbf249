import { formatPlate } from '../../../shared/domain/plate.ts';
import type { OfferShown } from '../../portal/transfer/show-offer.ts';
import { fill, showDay } from '../language.ts';
import { Layout, type View } from '../layout.tsx';
import { Notice, Plate } from '../parts.tsx';

interface AnswerPageProps {
  readonly view: View;
  readonly offer: OfferShown;
  readonly action: string;
  /** Tells this showing of the page from others. */
  readonly form: string;
}

/** The page behind the link in an offer: nothing happens until one of its two buttons is pressed. */
export function AnswerPage({ view, offer, action, form }: AnswerPageProps) {
  const { t, language } = view;
  const { from } = offer;
  return (
    <Layout view={view} title={fill(t.answer.title, { plate: formatPlate(offer.plate) })} width="narrow">
      <p>
        <Plate value={offer.plate} /> {offer.makeModel}
      </p>
      <p>{fill(t.answer.intro, { from, role: t.answer[offer.role] })}</p>
      {offer.message !== '' && (
        <>
          <h2>{fill(t.answer.message, { from })}</h2>
          <p className="message">{offer.message}</p>
        </>
      )}
      <p>{fill(t.answer.until, { date: showDay(offer.untilDay, language) })}</p>
      {offer.toFleetLogin && <Notice tone="warn">{t.answer.fleetLogin}</Notice>}
      <form method="post" action={action}>
        <input type="hidden" name="form" value={form} />
        {!offer.toFleetLogin && (
          <>
            <button type="submit" name="answer" value="accept">
              {t.answer.accept}
            </button>{' '}
          </>
        )}
        <button type="submit" name="answer" value="decline" className="plain">
          {t.answer.decline}
        </button>
      </form>
    </Layout>
  );
}
