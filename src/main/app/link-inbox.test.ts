import { expect, it } from 'vitest';
import { customerLink } from '../../shared/domain/customer-link.ts';
import { createLinkInbox } from './link-inbox.ts';

const [FIRST, SECOND] = ['019ab000-0000-7000-8000-0000000000a1', '019ab000-0000-7000-8000-0000000000a2'] as const;

it('finds the link among the arguments of a start, and says so', () => {
  const inbox = createLinkInbox();
  let told = 0;
  inbox.onArrival(() => (told += 1));
  inbox.receive(['/opt/balie', '--user-data-dir=/tmp/x', '--', customerLink(FIRST)]);
  expect([inbox.pending(), told]).toEqual([FIRST, 1]);
});

it('keeps the newest until it is settled', () => {
  const inbox = createLinkInbox();
  inbox.receive([customerLink(FIRST)]);
  inbox.receive([customerLink(SECOND)]);
  expect(inbox.pending()).toBe(SECOND);
  inbox.settle();
  expect(inbox.pending()).toBeNull();
});

it('lets a start without a link, or with two, change nothing', () => {
  const inbox = createLinkInbox();
  inbox.receive([customerLink(FIRST)]);
  inbox.receive(['/opt/balie', '--lang=nl', 'igarage://klant/TT601D']);
  inbox.receive([customerLink(SECOND), customerLink(FIRST)]);
  expect(inbox.pending()).toBe(FIRST);
});
