/**
 * What participants said after the drill: their answers at the hot wash, word for word, and how they rate their own awareness. Sections
 * of their own, apart from whatever was measured.
 */
import {
  type Annotation,
  hotWashQuestions,
  lastSelfRatings,
  situationalAwareness,
  sumSelfItems,
} from '../../../scoring/index.ts';
import { type Block, columnOf, plain, type Section } from '../document.ts';
import type { Brief } from '../source.ts';

type Answer = Extract<Annotation, { kind: 'hot-wash' }>;

/** Nothing where nobody said anything. */
export function voices(brief: Brief): Section[] {
  return [...hotWash(brief), ...selfRatings(brief)];
}

function hotWash(brief: Brief): Section[] {
  const { hotWash: says } = brief.general;
  const answers = annotationsIn(brief).filter((each): each is Answer => each.kind === 'hot-wash');
  const sections = hotWashQuestions.flatMap((question): Section[] => {
    const own = answers.filter((answer) => answer.question === question);
    const list: Block = { kind: 'list', items: own.map((answer) => plain(answerText(brief, answer))) };
    return own.length === 0
      ? []
      : [{ id: `hot-wash-${question}`, title: says.questions[question], blocks: [list], sections: [] }];
  });
  return sections.length === 0 ? [] : [{ id: 'hot-wash', title: says.title, blocks: [], sections }];
}

function answerText(brief: Brief, { by, role, text }: Answer): string {
  const who = speaker(brief, by, role);
  const said = brief.clean(text);
  return who === '' ? said : brief.general.hotWash.line({ role: who, text: said });
}

/** The role; the person, or in its stead the person alone, only where people are named. */
function speaker({ names, withNames, general }: Brief, by: string, role: string | undefined): string {
  if (role === undefined) return withNames ? by : '';
  const title = names.role(role);
  return withNames && by !== role ? general.phrases.aside({ text: title, aside: by }) : title;
}

function selfRatings(brief: Brief): Section[] {
  const { general, words } = brief;
  const { selfRating: says } = general;
  const ratings = lastSelfRatings(annotationsIn(brief));
  if (ratings.length === 0) return [];
  const { columns: heads } = words.selfRating;
  const columns = [
    columnOf(heads.role, 5),
    columnOf(heads.understanding, 2, 'right'),
    columnOf(heads.demand, 2, 'right'),
    columnOf(heads.supply, 2, 'right'),
    columnOf(heads.sart, 2, 'right'),
  ];
  const rows = ratings.map(({ by, role, items }) => {
    const sums = sumSelfItems(items);
    const figures = [sums.understanding, sums.demand, sums.supply, situationalAwareness(sums)];
    return { cells: [speaker(brief, by, role), ...figures.map(String)].map(plain) };
  });
  return [
    {
      id: 'self-ratings',
      title: says.title,
      blocks: [
        { kind: 'paragraph', text: plain(says.lead), quiet: true },
        { kind: 'table', caption: says.title, columns, rows },
      ],
      sections: [],
    },
  ];
}

const annotationsIn = ({ source }: Brief): readonly Annotation[] => source.annotations ?? [];
