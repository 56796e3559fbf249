import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

export interface EditMenuOptions {
  readonly language: 'nl' | 'en';
  readonly params: Pick<
    ContextMenuParams,
    'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions' | 'editFlags'
  >;
  readonly replace: (word: string) => void;
  readonly learn: (word: string) => void;
}

const LINE: MenuItemConstructorOptions = { type: 'separator' };

function spelling({ language, params, replace, learn }: EditMenuOptions): readonly MenuItemConstructorOptions[] {
  const { misspelledWord, dictionarySuggestions } = params;
  if (misspelledWord === '') return [];
  const none = { label: language === 'nl' ? 'Geen suggesties' : 'No suggestions', enabled: false };
  const words = dictionarySuggestions.map((word) => ({ label: word, click: () => replace(word) }));
  return [
    ...(words.length > 0 ? words : [none]),
    {
      label: language === 'nl' ? 'Toevoegen aan woordenlijst' : 'Add to dictionary',
      click: () => learn(misspelledWord),
    },
    LINE,
  ];
}

/** What a right click, or the menu key, offers in a field or on selected text; nothing elsewhere. */
export function editMenuTemplate(options: EditMenuOptions): readonly MenuItemConstructorOptions[] {
  const { language, params } = options;
  const { isEditable, selectionText, editFlags } = params;
  const copy: MenuItemConstructorOptions = {
    label: language === 'nl' ? 'Kopiëren' : 'Copy',
    role: 'copy',
    enabled: editFlags.canCopy,
  };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    ...spelling(options),
    { label: language === 'nl' ? 'Ongedaan maken' : 'Undo', role: 'undo', enabled: editFlags.canUndo },
    LINE,
    { label: language === 'nl' ? 'Knippen' : 'Cut', role: 'cut', enabled: editFlags.canCut },
    copy,
    { label: language === 'nl' ? 'Plakken' : 'Paste', role: 'paste', enabled: editFlags.canPaste },
    LINE,
    {
      label: language === 'nl' ? 'Alles selecteren' : 'Select all',
      role: 'selectAll',
      enabled: editFlags.canSelectAll,
    },
  ];
}
