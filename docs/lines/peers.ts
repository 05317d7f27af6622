/** What a peer takes to bring in one department: three zones, a catalogue, and roles for readers and engineers with grants. */
export interface Peer {
  readonly name: string;
  /** Lines for the first department, without comments and empty lines. */
  readonly first: string;
  readonly further: string;
  readonly files: string;
  readonly source: string;
  /** How the figure was got; an estimate says so. */
  readonly counted: string;
}

/** Peers' figures, counted in their public files; no peer counts columns, which none of these files declares. */
export const peers: readonly Peer[] = [
  {
    name: "MDAA",
    first: "220-302",
    further: "110-150",
    files: "4, and 1 for access",
    source: "github.com/aws/modern-data-architecture-accelerator, commit 7414432e",
    counted: "the shipped starter kits, basic 222 and governed 302 lines; the further department is our estimate",
  },
  {
    name: "SDLF",
    first: "94-110",
    further: "78-94",
    files: "2-3",
    source: "github.com/aws-solutions-library-samples/data-lakes-on-aws, commit 8e0fa942",
    counted: "shipped samples 44-60 and 28-44 lines, and some 50 lines of grants by hand (our estimate)",
  },
  {
    name: "data.all",
    first: "0",
    further: "0",
    files: "a form",
    source: "github.com/data-dot-all/dataall, commit 82272274",
    counted: "no file: one form a dataset, three times for three zones",
  },
  {
    name: "Cloud Posse",
    first: "120-160",
    further: "about 100",
    files: "2",
    source: "github.com/cloudposse/terraform-aws-lakeformation, commit 17604848",
    counted: "52 shipped lines give a bucket and a database without grants; the rest is our estimate",
  },
  {
    name: "DSF",
    first: "about 50",
    further: "about 40",
    files: "1",
    source: "github.com/awslabs/data-solutions-framework-on-aws, commit 6ef8db80",
    counted: "our estimate: constructs for three zones, grants by hand",
  },
  {
    name: "DLZ",
    first: "about 45",
    further: "about 25",
    files: "1",
    source: "github.com/DataChefHQ/aws-data-landing-zone, commit 16dc9972",
    counted: "our estimate: tags and grants by tag only, no storage",
  },
  {
    name: "A London borough",
    first: "-",
    further: "37",
    files: "1-9",
    source: "github.com/LBHackney-IT/Data-Platform, pull request 2782",
    counted: "the lines that one department added; eight more lists are kept by hand elsewhere",
  },
];
