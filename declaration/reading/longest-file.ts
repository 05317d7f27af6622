/** The longest declaration, in bytes and in characters: a department of 200 datasets is under 200,000. */
export const longestFile = 1_000_000;
