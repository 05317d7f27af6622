import type { Department } from "../../declaration/lake.ts";
import { defineRegister } from "./define-register.ts";

const ownership = "GOV.UK: roles of information asset owners and stewards";

/** Departments and projects, with who answers for their data. */
export const ownersRegister = defineRegister<Department>({
  id: "owners",
  title: "Departments and their information asset owners",
  about: "One row a department or project: who decides, who answers, and who is asked in their place.",
  cards: ["department"],
  rows: ({ lake }) => lake.departments,
  columns: [
    { id: "department", title: "Department", why: ownership, cell: ({ title }) => title },
    { id: "reference", title: "Id", why: "The name of its file and of everything made for it", cell: ({ id }) => id },
    { id: "kind", title: "Department or project", why: ownership, cell: ({ kind }) => kind },
    { id: "owner", title: "Owner", why: ownership, cell: ({ owner }) => owner.mail },
    { id: "post", title: "Owner's post", why: ownership, cell: ({ owner }) => owner.post },
    { id: "deputy", title: "Deputy", why: ownership, cell: ({ owner }) => owner.deputy },
    {
      id: "approvers",
      title: "Approving team",
      why: "Whose review of a change is the owner's decision",
      cell: ({ owner }) => owner.approvers,
    },
    {
      id: "recorders",
      title: "May record decisions taken elsewhere",
      why: "UK GDPR Art 5(2)",
      cell: (_, { lake }) => lake.people.recorders,
    },
    { id: "steward", title: "Steward", why: ownership, cell: ({ steward }) => steward },
    { id: "notify", title: "Told of failed loads", why: "UK GDPR Art 5(1)(d), accuracy", cell: ({ notify }) => notify },
    {
      id: "siro",
      title: "Senior Information Risk Owner",
      why: ownership,
      cell: (_, { lake }) => lake.organisation.controller.siro,
    },
    { id: "register", title: "Number in other registers", why: "Cross-reference", cell: ({ register }) => register },
    { id: "costCentre", title: "Cost centre", why: "Who pays", cell: ({ costCentre }) => costCentre },
    { id: "budget", title: "Budget, pounds a month", why: "Who pays", cell: ({ budgetPounds }) => budgetPounds },
    { id: "status", title: "Status", why: "Whether data still comes and is seen", cell: ({ status }) => status },
    {
      id: "declared",
      title: "Declared in",
      why: "Where an auditor finds it with its history",
      cell: ({ id }, { lake }) =>
        `${lake.organisation.repository === null ? "" : `${lake.organisation.repository}: `}departments/${id}.yaml`,
    },
  ],
});
