export const customerClasses = {
  enterprise: "Enterprise",
  small_business: "Small business",
  public_sector: "Public sector",
  education: "Education",
  consumer: "Consumer",
  unknown: "Not known",
} as const;

export const ourRoles = {
  processor: "Processor: the customer controls the data",
  controller: "Controller: we decide about the data",
} as const;
