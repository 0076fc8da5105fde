/** Policies that decide by what lies on the table; those that try months out first take ten times as long and more. */
export const usualPolicies = ["steady", "first", "force-first", "area", "point"];
