/** Codes of problems found in expressions and distributions. */
export const expressionCodes = {
  'expression/too-long': 'An expression has more characters than are allowed.',
  'expression/too-deep': 'An expression nests parentheses, calls or signs deeper than is allowed.',
  'expression/too-large': 'An expression has more operators, names and values than are allowed.',
  'expression/bad-character': 'A character has no meaning in an expression.',
  'expression/bad-number': 'What begins with a digit is neither a number nor a duration.',
  'expression/bad-text': 'A text between quotes is not closed, or holds what it cannot hold.',
  'expression/expected-value': 'A value is missing where the expression needs one.',
  'expression/expected-id': 'A function that takes an id got something else.',
  'expression/unexpected': 'Something stands where the expression should go on or end.',
  'expression/unclosed': 'A parenthesis is opened and never closed.',
  'expression/unknown-name': 'A name is not known in this place.',
  'expression/unknown-function': 'A function is called that does not exist.',
  'expression/not-a-function': 'A value is called as if it were a function.',
  'expression/not-called': 'A function is named but not called.',
  'expression/id-outside-call': 'An id stands where only names and values may.',
  'expression/argument-count': 'A function is called with too few or too many arguments.',
  'expression/wrong-type': 'A value is not of the type that is needed where it stands.',
  'expression/distribution-here':
    'A distribution stands where nothing is drawn, or inside another expression.',
  'expression/distribution-arguments':
    'The arguments of a distribution are too few, too many, or of the wrong types.',
  'expression/distribution-values':
    'The arguments of a distribution have values for which it does not exist.',
} as const;
