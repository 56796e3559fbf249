import { formatPlate } from '../../../shared/domain/plate.ts';
import type { OfferShown } from '../../portal/transfer/show-offer.ts';
import { fill, showDay } from '../language.ts';
import { Layout, type View } from '../layout.tsx';
import { Plate } from '../parts.tsx';

interface AnswerPageProps {
  readonly view: View;
  readonly offer: OfferShown;
  readonly action: string;
}

/** The page behind the link in an offer: nothing happens until one of its two buttons is pressed. */
export function AnswerPage({ view, offer, action }: AnswerPageProps) {
  const { t, language } = view;
  const { from } = offer;
  return (
    <Layout view={view} title={fill(t.answer.title, { plate: formatPlate(offer.plate) })} narrow>
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
      <form method="post" action={action}>
        <button type="submit" name="answer" value="accept">
          {t.answer.accept}
        </button>{' '}
        <button type="submit" name="answer" value="decline" className="plain">
          {t.answer.decline}
        </button>
      </form>
    </Layout>
  );
}
