import { anyOf, isFalse, isGiven, isOneOf, isTrue, judged, type Requirement } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** Policies that begin with SecurityPolicy_ take TLS 1.2 at least (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html). */
const modernTls =
  (whenAbsent: "compliant" | "violation"): Requirement =>
  (resource) =>
    judged(
      resource.text("securityPolicy"),
      { whenAbsent },
      (name) =>
        name === "TLS_1_2" || /^SecurityPolicy_TLS1[23]_/.test(name) || `securityPolicy is ${JSON.stringify(name)}`,
    );

const demands: Readonly<Record<string, Requirement>> = {
  "aws:apigateway/domainName:DomainName": modernTls("violation"),
  // What an API that says nothing takes is AWS's to choose, and differs by its kind of endpoint.
  "aws:apigateway/restApi:RestApi": modernTls("compliant"),
  "aws:apigateway/stage:Stage": isGiven("clientCertificateId", ["aws:apigateway/clientCertificate:ClientCertificate"]),
  "aws:apigateway/methodSettings:MethodSettings": anyOf(
    isTrue("settings.cacheDataEncrypted"),
    isFalse("settings.cachingEnabled"),
  ),
  "aws:apigatewayv2/domainName:DomainName": isOneOf("domainNameConfiguration.securityPolicy", ["TLS_1_2"]),
};

/** ENC-23: APIs take TLS 1.2 at least, show the service behind them who calls, and cache nothing in the clear. */
export const encryptApis: Rule = (estate) =>
  Object.entries(demands).flatMap(([type, demand]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...demand(on) })),
  );
