/** The weighted mean, with "nothing to average" told apart from zero. */

/**
 * Σ wᵢ·vᵢ / Σ wᵢ over pairs added one by one, in the order in which they are added. `value` is null until something
 * of positive weight has been added: an empty mean is neither 0 nor 1.
 */
export class WeightedMean {
  #sum = 0;
  #weight = 0;
  #count = 0;

  add(value: number, weight: number): void {
    this.#sum += value * weight;
    this.#weight += weight;
    this.#count++;
  }

  /** The sum of the weights so far. */
  get weight(): number {
    return this.#weight;
  }

  /** How many values have been added. */
  get count(): number {
    return this.#count;
  }

  get value(): number | null {
    return this.#weight > 0 ? this.#sum / this.#weight : null;
  }
}
