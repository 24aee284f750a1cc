/** The events of trial charts, and the descriptors by which their states listen to them. */
export const trialEvents: readonly string[] = ['a', 'a.b', 'a.b.c', 'b', 'c'];

export const trialDescriptors: readonly string[] = [...trialEvents, '*', 'a.*', 'a.b.*', 'b.*'];

export const trialSendIds: readonly string[] = ['x', 'y'];
