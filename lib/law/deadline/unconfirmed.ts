/** What a deadline says of a rule that nobody has confirmed. */
export const unconfirmed = "A default; counsel has not confirmed this rule.";
