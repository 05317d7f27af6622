/** Makers of a finding: what it says, names and relates to is held by cases that state it, rule by rule; whether it is found is what mutants are for. */
const makers = ["violation", "undecided", "compliant", "unreadable"];
const descriptions = ["related", "undecidedOn", "message", "fix", "properties", "declared"];

/** Keeps Stryker from changing the words of a finding. */
const wordsOfFindings = {
  shouldIgnore({ node, parent }) {
    if (parent?.type === "CallExpression" && makers.includes(parent.callee.name) && parent.arguments.includes(node))
      return "words of a finding";
    const isDescribed = node.type === "ObjectProperty" && descriptions.includes(node.key.name);
    return isDescribed ? "words of a finding" : undefined;
  },
};

export const strykerPlugins = [{ kind: "Ignore", name: "words-of-findings", value: wordsOfFindings }];
