/** How aware of the situation participants say that they were. It stands apart: nothing else is made of it. */
import { situationalAwareness } from '../self-rating.ts';
import { type Measure, nothingRead } from './measure.ts';

export const selfRatedAwareness: Measure = {
  id: 'self-rated-awareness',
  group: 'self-report',
  title: 'Awareness as people rate their own',
  definition:
    'The mean of U − (D − S) over the participants who rated themselves after the drill. Ten items from 1 (low) to 7 (high): D is the sum of instability, complexity and variability of the situation; S of arousal, concentration, division of attention and spare mental capacity; U of the quantity and the quality of information and of familiarity. It is what people say, not what they knew, and enters no other figure.',
  range: [-14, 46],
  unit: 'points',
  source:
    'SART: Taylor, AGARD-CP-478, 1990, 3/1–3/17. That such ratings need not go with performance: Salmon and others, International Journal of Industrial Ergonomics 39, 2009.',
  read: (_, selfRatings = []) => {
    if (selfRatings.length === 0) return nothingRead;
    const sum = selfRatings.reduce((total, rating) => total + situationalAwareness(rating), 0);
    return { value: sum / selfRatings.length, count: null, of: selfRatings.length };
  },
};
