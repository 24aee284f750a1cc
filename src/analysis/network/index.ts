/** The network's public face. */
export { betweenness } from './betweenness.ts';
export { countShared, editDistance, jaccard } from './compare.ts';
export { countTies, type Network, networkOf, successorsOf, undirected } from './network.ts';
export { type Qap, type QapOptions, qap } from './qap.ts';
export { type SpanOfControl, spanLimits, spanOfControl } from './span-of-control.ts';
export { arcReciprocity, degreeCentralisation, density, eiIndex, fragmentation } from './structure.ts';
