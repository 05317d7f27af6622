/** What an error of the SDK says, in one line. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.message.includes("ECONNREFUSED") || ("code" in error && error.code === "ECONNREFUSED")) {
    return "nothing answers at the endpoint; `npm start` starts the local AWS";
  }
  return error.name === "Error" ? error.message : `${error.name}: ${error.message}`;
};
