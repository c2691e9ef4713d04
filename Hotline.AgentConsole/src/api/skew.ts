/** The header has whole seconds; within these there is nothing to tell. */
const blur = 1_500

/** An answer that came faster tells the difference of the clocks well enough. */
const prompt = 2_000

/**
 * By how much the server's clock is ahead, from when it said it answered. A slow answer may have been written at any moment between question
 * and answer, so it tells only what is larger than its own delay.
 */
export function skewBy(said: number, asked: number, answered: number, known: number): number {
  if (Number.isNaN(said)) return known
  const difference = said + 500 - (asked + answered) / 2
  const delay = answered - asked
  if (delay > prompt && Math.abs(difference - known) < delay) return known
  return Math.abs(difference) < blur ? 0 : difference
}
