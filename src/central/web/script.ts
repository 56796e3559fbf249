/**
 * The only script of the pages, which do without it too. On a slow line a second press must not send a form again; after a
 * while it may, since the line may have been lost. Going back shows a page that was kept, with its forms still marked.
 */
export const SCRIPT = `
'use strict';
const AGAIN_MS = 8000;
const free = (form) => { delete form.dataset.sent; };
addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = '1';
  setTimeout(free, AGAIN_MS, form);
});
addEventListener('pageshow', () => { document.querySelectorAll('form').forEach(free); });
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && event.target.closest('details.menu[open]');
  if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
});
`;
