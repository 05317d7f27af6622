/** A condition for special categories or data on offences. */
export interface Condition {
  /** Where it stands: UK GDPR Art 9(2), Data Protection Act 2018 Schedule 1. */
  readonly law: string;
  /** Schedule 1 wants an appropriate policy document (DPA 2018 Schedule 1 part 4). */
  readonly policyDocument: boolean;
}

/** Conditions, by the word that `condition` and `offences` take. */
export const conditions: Readonly<Record<string, Condition>> = {
  explicit_consent: { law: "Art 9(2)(a)", policyDocument: false },
  employment_and_social_protection: { law: "Art 9(2)(b), Sch 1 para 1", policyDocument: true },
  vital_interests: { law: "Art 9(2)(c)", policyDocument: false },
  made_public: { law: "Art 9(2)(e)", policyDocument: false },
  legal_claims: { law: "Art 9(2)(f)", policyDocument: false },
  health_or_social_care: { law: "Art 9(2)(h), Sch 1 para 2", policyDocument: false },
  public_health: { law: "Art 9(2)(i), Sch 1 para 3", policyDocument: false },
  research: { law: "Art 9(2)(j), Sch 1 para 4", policyDocument: false },
  statutory_functions: { law: "Art 9(2)(g), Sch 1 para 6", policyDocument: true },
  equality_monitoring: { law: "Art 9(2)(g), Sch 1 para 8", policyDocument: true },
  preventing_crime: { law: "Art 9(2)(g), Sch 1 para 10", policyDocument: true },
  protecting_the_public: { law: "Art 9(2)(g), Sch 1 para 11", policyDocument: true },
  preventing_fraud: { law: "Art 9(2)(g), Sch 1 para 14", policyDocument: true },
  disability_support: { law: "Art 9(2)(g), Sch 1 para 16", policyDocument: true },
  counselling: { law: "Art 9(2)(g), Sch 1 para 17", policyDocument: true },
  safeguarding: { law: "Art 9(2)(g), Sch 1 para 18", policyDocument: true },
};

/** The word of `offences` that needs no condition of the list: UK GDPR Art 10(1), control of official authority. */
export const officialAuthority = "official_authority";
