/** What a column's name says of it. */
interface NameGuess {
  /** Tried on the column's id with an underscore before and after it: `_nhs_no_`. */
  readonly name: RegExp;
  readonly kind: string;
  /** What the name says, where the kind's own words are too wide. */
  readonly says?: string;
}

const number = "(id|no|num|nbr|number|ref|reference|key|code|uid|guid|urn|identifier)";
const person =
  "(person|client|customer|cust|patient|borrower|member|resident|citizen|service_?user|claimant|applicant|tenant|leaseholder|child|parent|carer|user|contact|individual|subject|mosaic|liquidlogic|carefirst|party|landlord|donor|learner|voter|elector|driver|reader|visitor|guest|victim|perpetrator|witness|complainant|guardian|taxpayer|householder|occupier)";
const role =
  "(officer|case_?worker|social_?worker|key_?worker|support_?worker|inspector|assessor|keeper|manager|author|investigator|surveyor|agent|executor|solicitor|councillor|teacher|doctor|advocate|holder|owner|payer|ratepayer|writer|worker|applicant)";
const proceeding =
  "(case|application|app|appl|permit|licen[cs]e|pcn|notice|ticket|referral|complaint|claim|enquiry|inquiry|incident|request|appeal|order|assessment|visit|booking|appointment|loan|episode|event|concern|job|enforcement|foi|sar|decision|planning|grant|award|invoice|payment|transaction|receipt|agreement|contract|package|placement|plan|form|reservation|hearing|repair)";
const thing =
  "(asset|bay|site|supplier|vendor|provider|depot|machine|lamp|column|tree|bin|route|round|zone|stop|venue|facility|scheme|cost_?centre|budget|ledger|product|stock|item|book|edition|course|team|service|department|directorate|organisation|org|office|library|branch|vehicle_type)";

/**
 * What names of columns say, for kinds that reveal something about a person; the first that fits counts. Words that
 * are long enough to be no part of another are looked for anywhere, since many systems write names without gaps.
 */
export const revealingNames: readonly NameGuess[] = [
  { name: /(credit|debit|payment)_?card|_pan_|_cvv2?_|_cvc_|card_?expiry/, kind: "payment_card" },
  { name: /_nhs_?(id|no|num|nbr|number|ref)?_|nhsnumber|nhsno_/, kind: "nhs_number" },
  { name: /_ni_?(no|num|number)?_|_nino_|national_?ins/, kind: "national_insurance_number" },
  { name: /ethnic|_eth_|_race_|racial/, kind: "ethnicity" },
  { name: /religio|_faith_|_beliefs?_|denominat/, kind: "religion" },
  { name: /sexual|_orientation_|_lgbt/, kind: "sexual_orientation" },
  { name: /gender_?(ident|reassign|at_birth|same)|transgender|_trans_|pronouns?_/, kind: "gender_identity" },
  { name: /politic|party_(member|affil)|voting_intent/, kind: "political_opinion" },
  { name: /trade_?union|_union_(member|name)/, kind: "union_membership" },
  { name: /biometric|fingerprint|_iris_|facial/, kind: "biometric" },
  { name: /genetic|_dna_|genom/, kind: "genetic" },
  {
    name: /immigra|_visa_|asylum|_nrpf_|refugee|right_to_work|leave_to_remain|settled_status|_brp_/,
    kind: "immigration_status",
  },
  { name: /allega|alleged|accus/, kind: "allegation" },
  {
    name: /offen[cs]e|offend|convict|criminal|_crimes?_|_caution(ed)?_|_arrest|_sentenc|_custody_|probation|_dbs_|_asbo_/,
    kind: "offence",
  },
  {
    name: /safeguard|_abuse|neglect|child_?protection|_cp_(plan|status|flag|start|end|date|category)|_cpp_|_cin_|looked_?after|_lac_|_cla_|domestic_(abuse|violence)|_dv_|_marac_|_mash_|_risk_(flag|level|of|to|marker|rating)|vulnerab|_at_risk_|exploitation|_fgm_/,
    kind: "safeguarding",
  },
  {
    name: /disab|impair|wheelchair|blue_?badge|_sen_|_send_|_ehcp?_|special_educ|mobility|_deaf|_blind_|autis|learning_diff/,
    kind: "disability",
  },
  {
    name: /care_?(need|plan|level|package|type|setting)|support_?(reason|need)|primary_(need|support)|_psr_|_needs?_|continence|social_care/,
    kind: "care_need",
  },
  {
    name: /health|medic|diagnos|illness|disease|symptom|_treatments?_|prescri|allerg|pregnan|_gp_|hospital|_clinic|mental|_hiv_|covid|vaccin|immunis|_bmi_|_blood_|smok|alcohol|_drugs?_|dementia|_icd(10)?_|cause_of_death/,
    kind: "health",
  },
  {
    name: /_vrm_|_vrn_|number_?plate|veh(icle)?_?reg|registration_?(mark|plate|no|num)|car_?reg|_reg_?(no|num|number|mark|plate)_/,
    kind: "vehicle_registration",
  },
  { name: /_upn_|_uln_|unique_?(pupil|learner)|(pupil|student)_?(id|no|num|number|ref)_/, kind: "pupil_number" },
  {
    name: new RegExp(`payroll|_(staff|employee|emp|officer|worker|personnel)_?${number}_`),
    kind: "staff_number",
  },
  { name: /_utr_|tax_?payer_?ref|_tax_?ref/, kind: "tax_reference" },
  { name: /passport(?!ed)/, kind: "passport_number" },
  { name: /driv(ing|er|ers)_?(licen[cs]e|no|num)|_dvla_/, kind: "driving_licence" },
  { name: /sort_?code|_iban_|_bic_|_swift_|_bank_|bank_?acc|building_society/, kind: "bank_account" },
  { name: /e_?mail/, kind: "email" },
  { name: /telephone|phone|_tel(no|num)?_|mobile|_mob_|_fax_|landline/, kind: "phone" },
  { name: /_ip_|ip_?addr|mac_?addr/, kind: "ip_address" },
  {
    name: /user_?name|log_?(in|on)_|_user_?id_|_(log_?in|log_?on)_|_(created|updated|modified|entered|changed|assigned|allocated|approved|closed|logged|raised|reported)_(by|to)_/,
    kind: "username",
  },
  { name: /device_?(id|no|num|serial)|_imei_|_sim_|_msisdn_|_card_?(id|no|num|number)_|cookie/, kind: "device_id" },
  { name: /photo|_images?_|picture|video|_audio_|recording|signature|_cctv|footage/, kind: "photo" },
  { name: /attachment|_documents?_|_file_?(name|path|content)?_|_json|_xml_|_blob_|payload|_pdf_/, kind: "document" },
  { name: /job_?(title|role)|occupation|profession|_post_title_|employ(er|ment)/, kind: "occupation" },
  {
    name: new RegExp(
      `(surname|forename|(first|last|family|given|middle|full|maiden|preferred|christian)_?name)|_initials?_|_names_|_person_$|_alias|known_as|salutation|next_of_kin|_nok_|^_(title|name)_$|(${person}|${role}|_(staff|employee|worker|owner|holder|payer|payee|pupil|student|hirer|donor|spouse|partner))_?(name|nm|title)_|${role}_$|^_${person}_$`,
    ),
    kind: "person_name",
  },
  {
    name: /(country|place|town)_of_birth|birth_?(place|country)|nationalit|citizenship|country_of_origin/,
    kind: "nationality",
  },
  { name: /birth|_dob_|_d_o_b_|_born_/, kind: "date_of_birth" },
  { name: /death|decease|_dod_|_died_/, kind: "date_of_death" },
  {
    name: /latitude|longitude|_lat_|_lon_|_long_|_lng_|easting|northing|_[xy]_?coord|coordinate|grid_?ref|what3words|_w3w_|_gps_|_geom/,
    kind: "person_location",
  },
  {
    name: /addr(?!esse)|house_?(no|num|name)|_flat_|_building_(name|no|number)_|_[ps]aon_|street_?(no|num)|_town_|_city_|_county_|_locality_/,
    kind: "address",
  },
  { name: /_uprn|_blpu_|prop(erty)?_?(ref|id|no|num)|_toid_/, kind: "uprn" },
  { name: /_sex_|gender/, kind: "sex" },
  { name: /marital|civil_(status|partner)|_married_/, kind: "marital_status" },
  { name: /language|_lang_|interpreter|mother_tongue/, kind: "language" },
  {
    name: /household|(no|num|number)_of_(children|dependants|dependents|adults|occupants|people)|dependants|occupants|family_size|children_count/,
    kind: "household",
  },
  {
    name: /benefit|universal_?credit|_uc_|_hb_|_ctrs?_|_pip_|_dla_|_esa_|_jsa_|school_meal|_fsm_|pension_credit|council_?tax_(support|reduction)|pupil_premium|entitle/,
    kind: "benefit",
  },
  { name: /tenure|tenancy_?type/, kind: "tenure" },
  { name: /school|_college_|_nursery_/, kind: "school" },
  { name: /income|salary|_wages?_|earnings|_(gross|net)_pay_|_pension_|_savings_/, kind: "income" },
  { name: /arrear|debt|_ow(ed|ing)_|outstanding|balance|overdue/, kind: "debt" },
  {
    name: new RegExp(
      `(tenancy|rent|ctax|council_?tax|nndr|membership|library_card)_?((acc|account|acct)(_?${number})?|${number})_|_(acc|acct|account)(_?${number})?_`,
    ),
    kind: "account_number",
  },
  { name: new RegExp(`${person}_?${number}_|_pid_|_crn_`), kind: "person_id" },
  { name: /_post_?codes?_(?!(district|sector|area)_)|postcode_$|_pcode_|_zip_?(code)?_/, kind: "postcode" },
  { name: /_ages?_(?!(band|group|range|bracket)_)|_aged_|years_old/, kind: "age" },
  { name: new RegExp(`_${proceeding}_?${number}_|_(pcn|crm)_`), kind: "case_number" },
  {
    name: /_notes?_|comment|remark|narrative|_desc_|_descr_|description|details?_|summary|observation|_message_|_memo_|free_?text|_body_|_subject_|_text_|further_info|instructions?_|explanation|_grounds_|_statement_|representation|feedback/,
    kind: "free_text",
  },
];

/** Words that stand before status, type, code and the like where those say nothing about a person. */
const administrative =
  "(case|permit|notice|payment|pay|contravention|bin|waste|site|application|app|order|request|service|record|row|system|decision|appeal|pcn|ticket|invoice|job|task|work|works|asset|item|stage|scheme|zone|charge|fee|fine|location|street|road|route|round|collection|inspection|closure|outcome|vehicle|fuel|stock|book|loan|transaction|channel|contact|enquiry|directorate|department|team|cost|ledger|source|file|load|batch|payment_method|repair|priority|planning|development|land|booking|issue|signal|defect|tree|meter|measure|unit|currency)";

/** What names say for kinds that are plain; a name that says something of a person has been taken before. */
export const plainNames: readonly NameGuess[] = [
  { name: /_age_?(band|group|range|bracket)_/, kind: "age_band" },
  { name: /_(date_?time|time_?stamp)_|_at_$/, kind: "datetime" },
  {
    name: /^_(date|dt)_|_(date|dt|on)_$|[a-z]{4}date_$|^_last_(updated|modified|changed|loaded|seen)_$|_(created|updated|modified)_$|_(week|month)_(beginning|commencing|ending)_|_(period|valid|effective)_(start|end|from|to)_/,
    kind: "date",
  },
  { name: /_time_$/, kind: "time" },
  { name: /_(financial|fiscal|academic|tax|municipal)_(year|yr)_/, kind: "year" },
  { name: /^_(year|yr)_$|_year_of_|_(year|yr)_$/, kind: "year" },
  { name: /percent|_pct_|_perc_/, kind: "percent" },
  {
    name: /_(amount|amt|costs?(?!_cent)|price|fees?|charges?|paid|rent|fine|fined|vat|budget|spend|spent)_/,
    kind: "money",
  },
  {
    name: /_ward|_[lm]soa|_oa(11|21)|_parish_|constituency|_district_|_borough_|_region_|catchment|_neighbourhood_|post_?code_(district|sector|area)|_outcode_/,
    kind: "area",
  },
  { name: /_usrn_|_street_?(name)?_|_road_?(name)?_/, kind: "street" },
  {
    name: new RegExp(
      `^_(${administrative}_)+(status|state|type|code|category|class|outcome|stage|priority|channel|method|tier|severity|currency)_(code_)?$`,
    ),
    kind: "code",
  },
  // Alone, a type, class or category is one of what the table is about, which can be an abuse or an illness.
  { name: /^_(status|stage|priority|channel|currency)_(code_)?$/, kind: "code" },
  { name: new RegExp(`_${thing}_?(type|category|class|status|code)_$`), kind: "code" },
  { name: new RegExp(`_${thing}_?${number}_$|_isbn(10|13)?_|_barcode_`), kind: "reference" },
  {
    name: /^_(is_|has_been_)?(active|archived|deleted|current|enabled|closed|open|paid|cancelled|void|voided|complete|completed|published)(_flag|_ind|_yn)?_$/,
    kind: "yes_no",
  },
  { name: /bedrooms|quantity|_qty_|_count_$|^_(no|num|number)_of_|_total_(no|number)_/, kind: "number" },
  { name: /_website_|_web_?(page|site)_/, kind: "link" },
  {
    name: /_(make|model|colour|branch|library|depot|team|directorate)(_name)?_$/,
    kind: "text",
    says: "a make, model, colour, branch or team",
  },
];
