/** The legal basis of a task in words: a law by its name, with the article. */
import { nearest } from '../../kernel/nearest.ts';
import type { TaskInput } from './compiled-task.ts';
import type { Path } from './problems.ts';
import type { Workshop } from './workshop.ts';

/**
 * `law` is an id among the plan's laws, or any name. An id that is not among them is reported: an id has no space and at least
 * one hyphen, which no name of a law looks like.
 */
export function basisText(workshop: Workshop, basis: TaskInput['basis'], path: Path): string {
  if (basis === undefined || typeof basis === 'string') return basis ?? '';
  const laws = workshop.input.plan?.laws ?? {};
  const known = Object.hasOwn(laws, basis.law) ? laws[basis.law]! : null;
  if (known === null && /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(basis.law)) {
    const near = nearest(basis.law, Object.keys(laws));
    workshop.problems.error(
      'plan/unknown-law',
      [...path, 'law'],
      `no law of the plan has the id ${basis.law}`,
      near === null
        ? 'give it a name under laws, or write the name of the law here'
        : `did you mean ${near}?`,
    );
  }
  return cite(known ?? basis.law, basis.art);
}

/** As lawyers of the language that the law's name is written in cite it. */
function cite(law: string, art: string | number | undefined): string {
  if (art === undefined) return law;
  return /\p{Script=Han}/u.test(law) ? `${law}第${art}条` : `${law}, Art. ${art}`;
}
