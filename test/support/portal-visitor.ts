/** A page as it came, redirects not followed. */
export interface PortalPage {
  readonly status: number;
  readonly location: string;
  readonly text: string;
  readonly headers: Headers;
}

/** Somebody with a browser: keeps cookies, and sends forms as they stand in the page. */
export class PortalVisitor {
  readonly base: string;
  readonly cookies = new Map<string, string>();
  #formToken = '';

  constructor(base: string) {
    this.base = base;
  }

  async #send(path: string, init: RequestInit): Promise<PortalPage> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie === '' ? {} : { cookie }), ...(init.headers as Record<string, string>) };
    const answer = await fetch(new URL(path, this.base), { ...init, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await answer.text();
    const location = answer.headers.get('location') ?? '';
    this.#formToken = /name="formToken" value="([^"]+)"/.exec(text)?.[1] ?? this.#formToken;
    return { status: answer.status, location, text, headers: answer.headers };
  }

  get(path: string, headers: Record<string, string> = {}): Promise<PortalPage> {
    return this.#send(path, { headers });
  }

  /** As `get`, and then wherever it leads. */
  async open(path: string): Promise<PortalPage> {
    let page = await this.get(path);
    while (page.location !== '') page = await this.get(page.location);
    return page;
  }

  /** Sends a form, with the token that the last page held unless another is given. */
  post(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<PortalPage> {
    const body = new URLSearchParams({ formToken: this.#formToken, ...fields });
    return this.#send(path, { method: 'POST', body, headers });
  }

  /** Logs in, and chooses a password of one's own where that is asked for. */
  async logIn(email: string, password: string, own = 'een eigen wachtwoord'): Promise<PortalPage> {
    const done = await this.post('/login', { email, password });
    if (done.location === '/wachtwoord') {
      await this.open('/wachtwoord');
      await this.post('/wachtwoord', { password: own, repeat: own });
    }
    return this.open('/');
  }
}
