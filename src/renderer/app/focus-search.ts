/** Puts the focus in the search box of this screen; every screen inside the desk has one. */
export function focusMainSearch(navigate: (to: string) => void): void {
  const box = document.querySelector<HTMLInputElement>('[data-main-search]');
  if (!box) navigate('/');
  box?.focus();
  box?.select();
}
