import { similarWord } from '../../base/similar-word.ts';

/** The rule that an unknown one was likely meant to be: one of the same name in another family, else the most alike. */
export function similarRule(id: string, known: Iterable<string>): string | undefined {
  const all = [...known];
  const name = nameOf(id);
  const namesakes = all.filter((candidate) => nameOf(candidate) === name);
  return namesakes.length === 1 ? namesakes[0] : similarWord(id, all);
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
