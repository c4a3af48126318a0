/** Per cent with as many decimals as an eye can see. */
export const round = (value: number): number => Math.round(value * 100) / 100;
