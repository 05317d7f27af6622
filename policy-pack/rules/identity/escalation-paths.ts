/** A known way from the rights that one has to rights that one was not given. */
export interface EscalationPath {
  readonly name: string;
  /** Any action of each step; the first step is the one that must reach others. */
  readonly steps: readonly [readonly string[], ...(readonly string[])[]];
  /** It also works on the role that has the policy, or on the policy itself. */
  readonly ofItself?: true;
  /** Service to which a role is passed. */
  readonly passedTo?: string;
}

const alone: readonly { readonly action: string; readonly ofItself?: true }[] = [
  { action: "iam:AddUserToGroup" },
  { action: "iam:AttachGroupPolicy" },
  { action: "iam:AttachRolePolicy", ofItself: true },
  { action: "iam:AttachUserPolicy" },
  { action: "iam:CreateAccessKey" },
  { action: "iam:CreateLoginProfile" },
  { action: "iam:CreatePolicyVersion", ofItself: true },
  { action: "iam:PutGroupPolicy" },
  { action: "iam:PutRolePolicy", ofItself: true },
  { action: "iam:PutUserPolicy" },
  { action: "iam:SetDefaultPolicyVersion", ofItself: true },
  // Within an account, a role that trusts somebody by name may be taken without a right to sts:AssumeRole.
  { action: "iam:UpdateAssumeRolePolicy" },
  { action: "iam:UpdateLoginProfile" },
  // They run what one writes under the role that something has already.
  { action: "cloudformation:UpdateStack" },
  { action: "codebuild:StartBuild" },
  { action: "ec2-instance-connect:SendSSHPublicKey" },
  { action: "ecs:ExecuteCommand" },
  { action: "glue:RunStatement" },
  { action: "glue:UpdateDevEndpoint" },
  { action: "lambda:UpdateFunctionCode" },
  { action: "lambda:UpdateFunctionConfiguration" },
  { action: "sagemaker:CreatePresignedNotebookInstanceUrl" },
  { action: "ssm:SendCommand" },
  { action: "ssm:StartSession" },
];

const withRole: readonly (readonly [service: string, ...steps: (readonly string[])[]])[] = [
  ["cloudformation.amazonaws.com", ["cloudformation:CreateStack", "cloudformation:UpdateStack"]],
  ["codebuild.amazonaws.com", ["codebuild:CreateProject", "codebuild:UpdateProject"], ["codebuild:StartBuild"]],
  ["datapipeline.amazonaws.com", ["datapipeline:CreatePipeline"], ["datapipeline:PutPipelineDefinition"]],
  ["ec2.amazonaws.com", ["ec2:RunInstances"]],
  ["ecs-tasks.amazonaws.com", ["ecs:RegisterTaskDefinition"], ["ecs:RunTask", "ecs:StartTask", "ecs:CreateService"]],
  ["glue.amazonaws.com", ["glue:CreateDevEndpoint", "glue:CreateSession"]],
  ["glue.amazonaws.com", ["glue:CreateJob", "glue:UpdateJob"], ["glue:StartJobRun", "glue:CreateTrigger"]],
  [
    "lambda.amazonaws.com",
    ["lambda:CreateFunction"],
    ["lambda:InvokeFunction", "lambda:CreateEventSourceMapping", "lambda:AddPermission"],
  ],
  ["sagemaker.amazonaws.com", ["sagemaker:CreateNotebookInstance"], ["sagemaker:CreatePresignedNotebookInstanceUrl"]],
  ["sagemaker.amazonaws.com", ["sagemaker:CreateProcessingJob", "sagemaker:CreateTrainingJob"]],
  ["states.amazonaws.com", ["states:CreateStateMachine"], ["states:StartExecution"]],
];

/**
 * After the published catalogues: Rhino Security Labs, "AWS IAM Privilege Escalation – Methods and Mitigation" (2018), and
 * Bishop Fox, "Privilege Escalation in AWS" (2021), with its practice environment "iam-vulnerable".
 */
export const escalationPaths: readonly EscalationPath[] = [
  ...alone.map(
    ({ action, ofItself }): EscalationPath => ({ name: action, steps: [[action]], ...(ofItself && { ofItself }) }),
  ),
  ...withRole.map(
    ([service, ...steps]): EscalationPath => ({
      name: `iam:PassRole and ${steps.map(([first]) => first).join(" and ")}`,
      steps: [["iam:PassRole"], ...steps],
      passedTo: service,
    }),
  ),
];
