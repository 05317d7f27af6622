/** A lawful basis: where it stands, and whether the law that gives the task or duty must be named. */
interface LawfulBasis {
  readonly law: string;
  readonly needsPower: boolean;
}

/** Lawful bases of UK GDPR Art 6(1), by the word that `basis` takes; (ea) since the Data (Use and Access) Act 2025. */
export const lawfulBases: Readonly<Record<string, LawfulBasis>> = {
  consent: { law: "Art 6(1)(a)", needsPower: false },
  contract: { law: "Art 6(1)(b)", needsPower: false },
  legal_obligation: { law: "Art 6(1)(c)", needsPower: true },
  vital_interests: { law: "Art 6(1)(d)", needsPower: false },
  public_task: { law: "Art 6(1)(e)", needsPower: true },
  recognised_legitimate_interest: { law: "Art 6(1)(ea)", needsPower: false },
  legitimate_interests: { law: "Art 6(1)(f)", needsPower: false },
};
