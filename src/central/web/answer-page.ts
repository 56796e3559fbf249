import type { FastifyReply } from 'fastify';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  // Pages hold personal data: nothing of them stays in a shared browser.
  'cache-control': 'no-store',
  // Addresses of links in mails hold a secret: they must not travel on to another site. Without any referrer a browser
  // would call the origin of our own forms `null`.
  'referrer-policy': 'same-origin',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Answers with a page: text is escaped by React, and no script stands in it. */
export function sendPage(reply: FastifyReply, status: number, page: ReactElement) {
  return reply
    .code(status)
    .headers(HEADERS)
    .send(`<!doctype html>${renderToStaticMarkup(page)}`);
}
