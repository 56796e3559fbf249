import { describe, expect, it } from 'vitest';
import { type EditMenuOptions, editMenuTemplate } from './edit-menu-template.ts';

const editFlags = {
  canUndo: true,
  canRedo: false,
  canCut: false,
  canCopy: true,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: false,
};

function menu(params: Partial<EditMenuOptions['params']>) {
  const done: string[] = [];
  const items = editMenuTemplate({
    language: 'nl',
    params: {
      isEditable: true,
      selectionText: '',
      misspelledWord: '',
      dictionarySuggestions: [],
      editFlags,
      ...params,
    },
    replace: (word) => done.push(`replace ${word}`),
    learn: (word) => done.push(`learn ${word}`),
  });
  const click = (label: string) => (items.find((item) => item.label === label)?.click as (() => void) | undefined)?.();
  return { items, labels: items.flatMap(({ label }) => label ?? []), done, click };
}

describe('the menu of a right click', () => {
  it('is that of a text in a field, with what can be done now', () => {
    const { labels, items } = menu({});
    expect(labels).toEqual(['Ongedaan maken', 'Knippen', 'Kopiëren', 'Plakken', 'Alles selecteren']);
    expect(items.find(({ role }) => role === 'cut')?.enabled).toBe(false);
  });

  it('begins with better spellings of a word', () => {
    const { labels, done, click } = menu({ misspelledWord: 'onderhout', dictionarySuggestions: ['onderhoud'] });
    expect(labels.slice(0, 2)).toEqual(['onderhoud', 'Toevoegen aan woordenlijst']);
    click('onderhoud');
    click('Toevoegen aan woordenlijst');
    expect(done).toEqual(['replace onderhoud', 'learn onderhout']);
  });

  it('says that there are none', () => {
    expect(menu({ misspelledWord: 'xqz' }).labels[0]).toBe('Geen suggesties');
  });

  it('copies text that is selected outside a field, and is not there without', () => {
    expect(menu({ isEditable: false, selectionText: 'TT-601-D' }).labels).toEqual(['Kopiëren']);
    expect(menu({ isEditable: false, selectionText: ' ' }).items).toEqual([]);
  });
});
