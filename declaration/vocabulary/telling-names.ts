/** Column names that tell an identifier, whatever kind was declared; English abbreviations of UK public systems. */
export const tellingNames: readonly { readonly name: RegExp; readonly kind: string }[] = [
  { name: /(^|_)nhs(_?(no|num|number))?$/, kind: "nhs_number" },
  { name: /(^|_)(ni_?no|nino|ni_number|national_insurance(_(no|number))?)$/, kind: "national_insurance_number" },
  { name: /(^|_)(vrm|vrn|number_plate|vehicle_registration|registration_mark)$/, kind: "vehicle_registration" },
  { name: /(^|_)(date_of_birth|dob|birth_?date)$/, kind: "date_of_birth" },
  { name: /(^|_)(post_?code)$/, kind: "postcode" },
  { name: /(^|_)uprn$/, kind: "uprn" },
  { name: /(^|_)(e_?mail|email_address)$/, kind: "email" },
  { name: /(^|_)(phone|telephone|mobile)(_(no|number))?$/, kind: "phone" },
  { name: /(^|_)(forename|surname|first_name|last_name|full_name|middle_name)$/, kind: "person_name" },
  { name: /(^|_)(sort_code|iban|bank_account(_(no|number))?)$/, kind: "bank_account" },
  { name: /(^|_)passport(_(no|number))?$/, kind: "passport_number" },
  { name: /(^|_)upn$/, kind: "pupil_number" },
  { name: /(^|_)ethnic(ity|_origin)(_code)?$/, kind: "ethnicity" },
  { name: /(^|_)(ip|ip_address)$/, kind: "ip_address" },
];
