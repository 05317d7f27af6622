/** Principals of Lake Formation that stand for whoever IAM lets in, and in words whom. */
const everyone = [
  [/^IAM_ALLOWED_PRINCIPALS$/i, "IAM_ALLOWED_PRINCIPALS: everyone with IAM rights"],
  [/:IAMPrincipals$/i, "every user and role of an account"],
  [/^(\*|EVERYONE)$/i, "everyone"],
] as const;

/** In words, the everyone that a principal's name stands for; undefined for somebody in particular. */
export function everyoneBy(name: string): string | undefined {
  return everyone.find(([form]) => form.test(name.trim()))?.[1];
}
