/** Templates about the order of two different activities. */
import { always, and, eventually, happens, implies, next, not, until, weakNext, weakUntil } from '../ltlf.ts';
import type { Template } from './template.ts';

/** After each first there is a second: G(a → F b). */
export const response: Template = {
  name: 'response',
  arity: 2,
  formula: (a, b) => always(implies(happens(a), eventually(happens(b)))),
  holds: (trace, a, b) => trace.lastIndexOf(a) <= trace.lastIndexOf(b),
};

/** No second before a first: ¬b W a. */
export const precedence: Template = {
  name: 'precedence',
  arity: 2,
  formula: (a, b) => weakUntil(not(happens(b)), happens(a)),
  holds: (trace, a, b) => {
    const first = trace.indexOf(a);
    const second = trace.indexOf(b);
    return second === -1 || (first !== -1 && first < second);
  },
};

/** After each first a second, and between two firsts a second: G(a → X(¬a U b)). */
export const alternateResponse: Template = {
  name: 'alternate-response',
  arity: 2,
  formula: (a, b) => always(implies(happens(a), next(until(not(happens(a)), happens(b))))),
  holds: (trace, a, b) => {
    let waiting = false;
    for (const activity of trace) {
      if (activity === b) waiting = false;
      else if (activity === a) {
        if (waiting) return false;
        waiting = true;
      }
    }
    return !waiting;
  },
};

/** Before each second a first, and between two seconds a first: ¬b W a, and G(b → weak X(¬b W a)). */
export const alternatePrecedence: Template = {
  name: 'alternate-precedence',
  arity: 2,
  formula: (a, b) => {
    const fresh = precedence.formula(a, b);
    return and(fresh, always(implies(happens(b), weakNext(fresh))));
  },
  holds: (trace, a, b) => {
    let ready = false;
    for (const activity of trace) {
      if (activity === a) ready = true;
      else if (activity === b) {
        if (!ready) return false;
        ready = false;
      }
    }
    return true;
  },
};

/** Right after each first comes a second: G(a → X b). */
export const chainResponse: Template = {
  name: 'chain-response',
  arity: 2,
  formula: (a, b) => always(implies(happens(a), next(happens(b)))),
  holds: (trace, a, b) => trace.every((activity, i) => activity !== a || trace[i + 1] === b),
};

/** Right before each second comes a first: G(X b → a). A second that opens the trace has nothing before it and breaks nothing. */
export const chainPrecedence: Template = {
  name: 'chain-precedence',
  arity: 2,
  formula: (a, b) => always(implies(next(happens(b)), happens(a))),
  holds: (trace, a, b) => trace.every((activity, i) => i === 0 || activity !== b || trace[i - 1] === a),
};

/** No second after a first: G(a → ¬F b). */
export const notSuccession: Template = {
  name: 'not-succession',
  arity: 2,
  formula: (a, b) => always(implies(happens(a), not(eventually(happens(b))))),
  holds: (trace, a, b) => {
    const first = trace.indexOf(a);
    return first === -1 || trace.lastIndexOf(b) < first;
  },
};

/** No second right after a first: G(a → ¬X b). */
export const notChainSuccession: Template = {
  name: 'not-chain-succession',
  arity: 2,
  formula: (a, b) => always(implies(happens(a), not(next(happens(b))))),
  holds: (trace, a, b) => trace.every((activity, i) => activity !== a || trace[i + 1] !== b),
};

/** A rule about what follows and one about what comes before, together. */
function bothOf(name: string, one: Template, other: Template): Template {
  return {
    name,
    arity: 2,
    formula: (a, b) => and(one.formula(a, b), other.formula(a, b)),
    holds: (trace, a, b) => one.holds(trace, a, b) && other.holds(trace, a, b),
  };
}

export const succession = bothOf('succession', response, precedence);
export const alternateSuccession = bothOf('alternate-succession', alternateResponse, alternatePrecedence);
export const chainSuccession = bothOf('chain-succession', chainResponse, chainPrecedence);
