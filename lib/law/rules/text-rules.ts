import type { TextRule } from "@/lib/law/rules/text-rule";

const asShipped = { effectiveFrom: null, effectiveTo: null, confirmedBy: null } as const;
const evidence = { ...asShipped, effectiveFrom: "2026-08-18" } as const;
const dataAct = { ...asShipped, effectiveFrom: "2025-09-12" } as const;

/** The texts a desk starts with. None is confirmed: a desk's own counsel does that. */
export const textRules = {
  EU_ESTABLISHMENT: {
    ...evidence,
    about: "Our designated establishment or legal representative in the Union",
    says: null,
    shown: "Beside each European order’s certificate",
    source: "Directive (EU) 2023/1544, Article 3; Regulation (EU) 2023/1543, Article 7",
  },
  EPOC_SANCTION: {
    ...evidence,
    about: "What not carrying out a European order can cost",
    says: "Up to 2 % of the provider’s total worldwide annual turnover of the preceding financial year.",
    shown: "Beside each European order’s certificate",
    source: "Regulation (EU) 2023/1543, Article 15(1)",
  },
  EPOC_CHANNEL: {
    ...evidence,
    about: "How a European order is served and answered",
    says: "Through the decentralised IT system, over e-CODEX; another way only where the system cannot be used.",
    shown: "Beside each European order’s certificate",
    source: "Regulation (EU) 2023/1543, Article 19; Implementing Regulation (EU) 2025/1550",
  },
  DATA_ACT_JURISDICTION: {
    ...dataAct,
    about: "Under which jurisdiction our infrastructure falls",
    says: null,
    shown: "On the public page that says how we count",
    source: "Regulation (EU) 2023/2854, Article 28(1)(a)",
  },
  DATA_ACT_MEASURES: {
    ...dataAct,
    about: "What we do against access by third countries to non-personal data held in the Union",
    says: "An order of a third country for data in the Union goes no further without counsel’s written reasons: an international agreement carries it, or it is reasoned, specific and open to review there. We give the least it permits. Before we comply we tell the customer, of non-personal data as of any other, by the same notice; only where the demand serves law enforcement, and as long as it would be defeated by that, we tell it afterwards.",
    shown: "On the public page that says how we count",
    source: "Regulation (EU) 2023/2854, Articles 28(1)(b) and 32",
  },
} as const satisfies Record<string, TextRule>;

export type TextId = keyof typeof textRules;

export const isText = (id: string): id is TextId => Object.hasOwn(textRules, id);
