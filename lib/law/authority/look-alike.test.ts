import { describe, expect, test } from "vitest";
import { lookAlike, lookAlikes, type LookAlikeReason } from "./look-alike";

const known = [
  "fbi.gov",
  "justice.gov",
  "bka.de",
  "polizei.bayern.de",
  "interior.gouv.fr",
  "met.police.uk",
  "commune.example",
];

const imitations: readonly (readonly [string, LookAlikeReason, string])[] = [
  ["fbі.gov", "foreign-letters", "fbi.gov"],
  ["xn--fb-ioc.gov", "foreign-letters", "fbi.gov"],
  ["mail.justісe.gov", "foreign-letters", "justice.gov"],
  ["јustice.gov", "foreign-letters", "justice.gov"],
  ["justicé.gov", "foreign-letters", "justice.gov"],
  ["βκα.de", "foreign-letters", "bka.de"],
  ["ϳυѕτιϲε.gov", "foreign-letters", "justice.gov"],
  ["just1ce.gov", "same-at-a-glance", "justice.gov"],
  ["p0lizei.bayern.de", "same-at-a-glance", "polizei.bayern.de"],
  ["fbl.gov", "same-at-a-glance", "fbi.gov"],
  ["cornmune.example", "same-at-a-glance", "commune.example"],
  ["justice.gov.example.com", "known-name-inside", "justice.gov"],
  ["justice-gov.com", "known-name-inside", "justice.gov"],
  ["mail.justicegov.us", "known-name-inside", "justice.gov"],
  ["polizei-bayern.de", "known-name-inside", "polizei.bayern.de"],
  ["fbi.com", "other-ending", "fbi.gov"],
  ["fbi.gov.com", "known-name-inside", "fbi.gov"],
  ["bka.com", "other-ending", "bka.de"],
  ["interior.gouv.com", "other-ending", "interior.gouv.fr"],
  ["bka-portal.de", "added-words", "bka.de"],
  ["bka-de.com", "added-words", "bka.de"],
  ["secure-fbi.org", "added-words", "fbi.gov"],
  ["justice-files.org", "added-words", "justice.gov"],
  ["justic.gov", "one-letter-off", "justice.gov"],
  ["jusitce.gov", "one-letter-off", "justice.gov"],
  ["mail.justices.gov", "one-letter-off", "justice.gov"],
  ["justice.gob", "other-ending", "justice.gov"],
];

describe("a sender's domain", () => {
  test.each(imitations)("%s is taken for one we know: %s", (domain, because, of) => {
    expect(lookAlike(domain, known)).toMatchObject({ because, known: of });
  });

  test.each([...known, "mail.fbi.gov", "leo.FBI.gov.", "a.b.polizei.bayern.de", "agent@ic.fbi.gov"])(
    "%s is genuine",
    (domain) => {
      expect(lookAlike(domain, known)).toBeNull();
    },
  );

  test.each([
    "",
    "example.org",
    "bmw.de",
    "bsa.de",
    "bka-moebel.de",
    "court.example",
    "justitia.se",
    "gov",
    "bka",
    "staatsanwaltschaft.bayern.de",
  ])("%s resembles none", (domain) => {
    expect(lookAlike(domain, known)).toBeNull();
  });

  test("is shown as a reader sees it", () => {
    expect(lookAlike("agent@XN--fb-ioc.gov", known)?.shown).toBe("fbі.gov");
    expect(lookAlike("xn--!!.fbi.com", known)?.shown).toBe("xn--!!.fbi.com");
  });

  test("that we know is not an imitation of another that we know", () => {
    expect(lookAlike("police.fr", ["police.uk", "police.fr"])).toBeNull();
  });
});

describe("an authority’s own domains", () => {
  const held = (...domains: readonly string[]) =>
    domains.map((domain, place) => ({ domain, since: new Date(Date.UTC(2026, 0, 1 + place)) }));

  test("imitate another’s though a second authority was entered with the same look-alike", () => {
    const others = held("justice.gov", "justlce.gov", "lce.example");
    expect(lookAlikes(["justlce.gov"], others)).toMatchObject([{ shown: "justlce.gov", known: "justice.gov" }]);
    expect(lookAlikes(["mail.justlce.gov"], others)).toMatchObject([{ known: "justice.gov" }]);
  });

  test("imitate it also in the address it writes from, and are told once", () => {
    const own = ["justlce.gov", "agent@justlce.gov", "justice-portal.example"];
    const shown = lookAlikes(own, held("justice.gov")).map((one) => one.shown);
    expect(shown).toEqual(["justlce.gov", "justice-portal.example"]);
  });

  test("do not imitate each other, nor what was entered after another authority of the same domain", () => {
    expect(lookAlikes(["police.uk", "police.fr"], [])).toEqual([]);
    expect(lookAlikes(["justice.gov"], held("justice.gov", "justlce.gov"))).toEqual([]);
  });
});
