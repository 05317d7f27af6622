import type { Fact } from "./fact.ts";
import { grantFacts } from "./grant-facts.ts";
import { requestFacts } from "./request-facts.ts";
import { vocabularyFacts } from "./vocabulary-facts.ts";

/** All that is published and can be looked at without changing an account's settings or registering a location. */
export const facts: readonly Fact[] = [...requestFacts, ...grantFacts, ...vocabularyFacts];
