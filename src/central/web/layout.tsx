import type { ReactNode } from 'react';
import type { Session } from '../portal/sessions.ts';
import type { Language } from './language.ts';
import type { Texts } from './texts/nl.ts';

/** What every page is made with. */
export interface View {
  readonly t: Texts;
  readonly language: Language;
  readonly session: Session | null;
  /** Manages a fleet; else the first page is that of the own car. */
  readonly manages: boolean;
  readonly path: string;
}

interface LayoutProps {
  readonly view: View;
  readonly title: string;
  /** One column of text; or a list that takes all the room there is. */
  readonly width?: 'narrow' | 'full';
  readonly children: ReactNode;
}

/** Proof that a form comes from a page of ours. */
export function FormToken({ view }: { readonly view: View }) {
  return view.session ? <input type="hidden" name="formToken" value={view.session.formToken} /> : null;
}

function Navigation({ view }: { readonly view: View }) {
  const { t, path, session } = view;
  if (!session || session.mustSetPassword) return null;
  const items = [
    ...(view.manages ? [{ href: '/wagenpark', text: t.fleetNav }] : []),
    { href: '/mijn', text: t.mineNav },
    { href: '/account', text: t.accountNav },
  ];
  return (
    <>
      <nav aria-label={t.menu}>
        <ul>
          {items.map(({ href, text }) => (
            <li key={href}>
              <a href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="post" action="/logout">
        <FormToken view={view} />
        <button type="submit" className="link">
          {t.logout}
        </button>
      </form>
    </>
  );
}

/** A whole page: complete without script, readable from 360 pixels on. */
export function Layout({ view, title, width, children }: LayoutProps) {
  const { t, language } = view;
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - ${t.brand}`}</title>
        <link rel="stylesheet" href="/stijl.css" />
        <script src="/pagina.js" defer />
      </head>
      <body>
        <a className="skip" href="#inhoud">
          {t.skip}
        </a>
        <header>
          <div className="wide">
            <a className="brand" href="/">
              {t.brand}
            </a>
            <Navigation view={view} />
            <form method="post" action="/taal">
              <input type="hidden" name="to" value={other} />
              <input type="hidden" name="back" value={view.path} />
              <button type="submit" className="link" lang={other}>
                {t.otherLanguage}
              </button>
            </form>
          </div>
        </header>
        <main id="inhoud" className={width}>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}
