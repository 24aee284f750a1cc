/** Codes of errors which the kernel itself throws. */
export const kernelCodes = {
  'kernel/agenda-key': 'A priority or sequence number is too large to be packed into one agenda key.',
  'kernel/not-a-time': 'A drill time must be a whole number of milliseconds that a double holds exactly.',
} as const;
