/** Region of a resource: filled in by Check from the provider's; another region is another thing. */
export const region = { kind: "text", required: true, replaces: true } as const;
