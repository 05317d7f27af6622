/** A made-up value: days are `2026-03-31`, moments `2026-03-31T14:05:00`, decimals numbers. */
export type Value = string | number | boolean | null;
