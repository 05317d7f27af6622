/** A view of each kind, of the sample council's page, by its address. */
export const views: Readonly<Record<string, string>> = {
  overview: "#/",
  "whole matrix": "#/all",
  department: "#/department/adult_social_care",
  table: "#/table/adult_social_care_refined.clients",
  principal: "#/who/data_and_insight%2Fpublic_health",
  "address of nothing": "#/table/no.such",
};
