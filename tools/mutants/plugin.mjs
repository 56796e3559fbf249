import { MUTANTS } from './list.mjs';

/** The source with the edit of a mutant; throws when it does not stand there exactly once. */
export function mutate({ name, file, find, put }, source) {
  const times = source.split(find).length - 1;
  if (times !== 1) throw new Error(`The mutant ${name} finds its place ${times} times in ${file}`);
  return source.replace(find, () => put);
}

/** Edits one file while tests run, on its way from the disk: the disk itself stays as it is. */
export function mutantPlugin(name) {
  const mutant = MUTANTS.find((other) => other.name === name);
  if (!mutant) throw new Error(`There is no mutant ${name}`);
  return {
    name: 'mutant',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith(`/${mutant.file}`) ? mutate(mutant, code) : null),
  };
}
