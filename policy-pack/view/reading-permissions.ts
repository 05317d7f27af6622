/** Lake Formation's words for permissions that let read rows; super holds every other. */
export const readingPermissions: readonly string[] = ["SELECT", "ALL", "SUPER", "SUPER_USER"];
