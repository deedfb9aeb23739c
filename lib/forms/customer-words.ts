export const customerClasses = {
  enterprise: "Enterprise",
  small_business: "Small business",
  public_sector: "Public sector",
  education: "Education",
  consumer: "Consumer",
  unknown: "Not known",
} as const;

/** Who acts in the place of a customer that exists no longer. */
export const defunctWords = {
  successor: "No longer: its successor is told",
  insolvency_officer: "No longer: its insolvency officer is told",
} as const;

export const ourRoles = {
  processor: "Processor: the customer controls the data",
  controller: "Controller: we decide about the data",
} as const;
