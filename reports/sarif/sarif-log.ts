/**
 * The part of SARIF 2.1.0 that is written here. Source: OASIS, Static Analysis Results Interchange Format 2.1.0; of its
 * properties GitHub shows those that "SARIF support for code scanning" names.
 */
export interface SarifLog {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly SarifRun[];
}

export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  /** One category a check, whatever environments it judged. */
  readonly automationDetails: { readonly id: string };
  readonly columnKind: "utf16CodeUnits";
  readonly results: readonly SarifResult[];
}

export interface SarifDriver {
  readonly name: string;
  readonly rules: readonly SarifRule[];
}

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: SarifText;
  readonly fullDescription: SarifText;
  readonly help: SarifText & { readonly markdown: string };
  /** The rule's page. */
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: {
    readonly tags: readonly string[];
    /** 0.0 to 10.0, as a text: GitHub calls over 9.0 critical, from 7.0 high, from 4.0 medium. */
    readonly "security-severity"?: string;
    /** Of a rule that is not about security: decides with the precision what is shown first. */
    readonly "problem.severity"?: "error";
    /** How often what the rule says is so. */
    readonly precision: "very-high";
  };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly locations: readonly SarifLocation[];
  /** Code scanning knows a result again by this one alone, and would else take the text of the line for it. */
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly suppressions?: readonly SarifSuppression[];
}

export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: "%SRCROOT%" };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      /** Of the character after the last one. */
      readonly endColumn: number;
    };
  };
  readonly logicalLocations?: readonly {
    readonly name: string;
    readonly fullyQualifiedName: string;
    readonly kind: "resource";
  }[];
}

export interface SarifSuppression {
  readonly kind: "external";
  readonly status: "accepted";
  readonly justification: string;
}

export interface SarifText {
  readonly text: string;
}

export type SarifLevel = "error" | "warning" | "note";
