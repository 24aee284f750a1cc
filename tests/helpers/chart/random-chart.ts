/**
 * Random charts for differential tests. A plan is made of plain numbers, taken modulo whatever there is to
 * choose from, so that every plan makes a chart (see `build-chart.ts`) and fast-check can shrink it.
 */
import fc from 'fast-check';
import { trialEvents } from './trial-events.ts';

export interface TreePlan {
  readonly shape: 'leaf' | 'final' | 'compound' | 'parallel';
  readonly children: readonly TreePlan[];
  readonly initial: number;
  readonly histories: readonly { readonly deep: boolean; readonly fallback: number }[];
}

export interface ActionPlan {
  readonly kind: 'effect' | 'raise' | 'later' | 'later-id' | 'cancel';
  readonly number: number;
  readonly delay: number;
}

export interface TransitionPlan {
  readonly source: number;
  readonly trigger: 'on' | 'always' | 'after' | 'onDone';
  readonly descriptor: number;
  readonly targets: readonly number[];
  /** Choose among history states, if there are any. */
  readonly toHistory: boolean;
  /** -1 for none. */
  readonly guard: number;
  readonly actions: readonly ActionPlan[];
  readonly reenter: boolean;
}

export interface ChartPlan {
  readonly root: TreePlan;
  readonly transitions: readonly TransitionPlan[];
  readonly actions: readonly { readonly node: number; readonly exit: boolean; readonly action: ActionPlan }[];
}

export type Command =
  | { readonly send: number }
  | { readonly advance: number }
  | { readonly slot: number; readonly value: number };

const any = fc.nat({ max: 999 });

const { tree } = fc.letrec<{ tree: TreePlan }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: treeOf(fc.constantFrom('leaf', 'leaf', 'leaf', 'final'), fc.constant([])) },
    {
      weight: 5,
      arbitrary: treeOf(
        fc.constantFrom('compound', 'compound', 'parallel'),
        fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      ),
    },
  ),
}));

function treeOf(
  shape: fc.Arbitrary<TreePlan['shape']>,
  children: fc.Arbitrary<readonly TreePlan[]>,
): fc.Arbitrary<TreePlan> {
  const history = fc.record({ deep: fc.boolean(), fallback: fc.oneof(fc.constant(-1), any) });
  const histories = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(history, { minLength: 1, maxLength: 2 }) },
  );
  return fc.record({ shape, children, initial: any, histories });
}

const root = treeOf(fc.constantFrom('compound', 'parallel'), fc.array(tree, { minLength: 2, maxLength: 4 }));

const action: fc.Arbitrary<ActionPlan> = fc.record({
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant('effect' as const) },
    { weight: 1, arbitrary: fc.constant('raise' as const) },
    { weight: 5, arbitrary: fc.constantFrom('later' as const, 'later-id' as const, 'cancel' as const) },
  ),
  number: any,
  delay: any,
});

const guard = fc.oneof({ weight: 1, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: any });

const transition: fc.Arbitrary<TransitionPlan> = fc.record({
  source: any,
  trigger: fc.constantFrom('on', 'on', 'on', 'on', 'on', 'on', 'on', 'always', 'after', 'onDone'),
  descriptor: any,
  targets: fc.oneof(
    { weight: 6, arbitrary: fc.array(any, { minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.array(any, { maxLength: 3 }) },
  ),
  toHistory: fc.nat({ max: 5 }).map((n) => n === 0),
  guard,
  actions: fc.array(action, { maxLength: 2 }),
  reenter: fc.boolean(),
});

export const chartPlan: fc.Arbitrary<ChartPlan> = fc.record({
  root,
  transitions: fc.array(transition, { minLength: 4, maxLength: 24 }),
  actions: fc.array(fc.record({ node: any, exit: fc.boolean(), action }), { maxLength: 10 }),
});

export const script: fc.Arbitrary<readonly Command[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ send: fc.nat({ max: trialEvents.length - 1 }) }) },
    { weight: 2, arbitrary: fc.record({ advance: fc.nat({ max: 40 }) }) },
    { weight: 2, arbitrary: fc.record({ slot: fc.nat({ max: 3 }), value: fc.nat({ max: 3 }) }) },
  ),
  { minLength: 1, maxLength: 16 },
);
