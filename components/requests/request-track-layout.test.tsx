import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { RequestTrackMap } from "@/components/requests/request-track-map";
import {
  domainOf,
  layTracks,
  narrow,
  placeFlags,
  size,
  type TrackMapFacts,
} from "@/components/requests/request-track-layout";
import type { Mark } from "@/components/requests/request-tracks";

const at = (iso: string) => Date.parse(iso);
const now = at("2026-11-23T17:00:00Z");
const mark = (seq: number, when: number, kind: Mark["kind"] = "way"): Mark => ({
  seq,
  at: when,
  by: "Ada",
  words: `did thing ${seq}`,
  kind,
});

function aMap(parts: Partial<TrackMapFacts> = {}): TrackMapFacts {
  return {
    now,
    zone: "UTC",
    open: true,
    flags: [
      { key: "today", at: now, words: "Today 23 Nov 2026, 17:00", tone: "neutral" },
      { key: "due", at: at("2026-12-04T23:59:59Z"), words: "Answer due 4 Dec 2026", tone: "info" },
    ],
    lanes: [
      {
        key: "review",
        label: "Review",
        standing: "Under review",
        spans: [{ from: at("2026-11-20T12:00:00Z"), to: at("2026-12-04T23:59:59Z") }],
        marks: [mark(1, at("2026-11-20T12:00:00Z"))],
      },
    ],
    ...parts,
  };
}

describe("the track map", () => {
  test("draws what is past solid and what is to come dashed, meeting at today", () => {
    const [lane] = layTracks(aMap()).lanes;
    const today = layTracks(aMap()).flags.find((flag) => flag.key === "today");
    expect(lane?.spans.map((span) => span.future)).toEqual([false, true]);
    expect(lane?.spans[0]?.to).toBe(today?.x);
    expect(lane?.spans[1]?.from).toBe(today?.x);
  });

  test("keeps order: an earlier instant never stands to the right of a later one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 * 86_400_000 }), { minLength: 1, maxLength: 20 }), (ages) => {
        const marks = ages.map((age, place) => mark(place + 1, now - age));
        const [lane] = layTracks(aMap({ lanes: [{ key: "review", label: "", standing: "", spans: [], marks }] })).lanes;
        const placed = lane?.marks ?? [];
        const times = placed.flatMap((one) => one.marks.map((each) => each.at));
        expect(times).toEqual([...times].sort((one, other) => one - other));
        expect(times).toHaveLength(ages.length);
        for (const [place, one] of placed.entries()) {
          const next = placed[place + 1];
          if (next) expect(next.x - one.x).toBeGreaterThanOrEqual(size.mark);
        }
      }),
    );
  });

  test("lets no two flags' words touch, wherever they stand", () => {
    const flags = fc.array(
      fc.record({ x: fc.integer({ min: 168, max: 820 }), length: fc.integer({ min: 4, max: 34 }) }),
      {
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(flags, (drawn) => {
        const placed = placeFlags(
          drawn.map(({ x, length }, place) => ({
            key: String(place),
            at: x,
            x,
            words: "m".repeat(length),
            tone: "info",
            beyond: false,
            before: false,
          })),
          size.width,
        );
        for (const one of placed) {
          expect(one.from).toBeGreaterThanOrEqual(0);
          expect(one.to).toBeLessThanOrEqual(size.width);
          for (const other of placed) {
            if (one.key === other.key || one.row !== other.row) continue;
            expect(one.to <= other.from || other.to <= one.from).toBe(true);
          }
        }
      }),
    );
  });

  test("does not squeeze three days into a corner because secrecy lasts two years", () => {
    const secrecy = { key: "secrecy", at: at("2028-11-20T00:00:00Z"), words: "Secrecy ends", tone: "sealed" } as const;
    const facts = aMap({ flags: [...aMap().flags, secrecy] });
    expect(domainOf(facts).to).toBeLessThan(at("2027-01-15T00:00:00Z"));
    expect(layTracks(facts).flags.find((flag) => flag.key === "secrecy")?.beyond).toBe(true);
  });

  test("ends with the last event once nothing can happen any more, and says that today lies beyond", () => {
    const lanes = [{ ...(aMap().lanes[0] ?? never()), spans: [{ from: at("2024-01-01"), to: at("2024-02-01") }] }];
    const old = { ...lanes[0], marks: [mark(1, at("2024-01-01")), mark(2, at("2024-02-01"), "end")] } as const;
    const facts = aMap({ open: false, lanes: [{ ...(lanes[0] ?? never()), marks: old.marks }] });
    expect(domainOf(facts).to).toBeLessThan(at("2024-03-15"));
    expect(layTracks(facts).flags.find((flag) => flag.key === "today")?.beyond).toBe(true);
  });

  test("stands even where everything happened in one instant", () => {
    const map = layTracks(
      aMap({ flags: [], lanes: [{ ...(aMap().lanes[0] ?? never()), spans: [], marks: [mark(1, now)] }] }),
    );
    expect(map.lanes[0]?.marks[0]?.x).toBeGreaterThanOrEqual(size.left);
    expect(map.ticks.every((tick) => Number.isFinite(tick.x))).toBe(true);
  });

  test("says every mark in words, in the picture and in the list beside it", () => {
    const html = renderToStaticMarkup(<RequestTrackMap facts={aMap()} />);
    expect(html).toContain("<title>Review: did thing 1, Ada, 20 Nov 2026, 12:00 UTC</title>");
    expect(html.match(/href="#entry-1"/g), "wide, narrow, and as a list").toHaveLength(3);
    expect(html).not.toContain("style=");
  });

  test("points to a date that had passed when the record began, and sets minutes apart", () => {
    const due = {
      key: "due",
      at: at("2024-10-01T23:59:59Z"),
      words: "Answer due 1 Oct 2024",
      tone: "overdue" as const,
    };
    const marks = [mark(1, now - 20 * 60_000), mark(2, now)];
    const old = aMap({
      open: false,
      flags: [due],
      lanes: [{ key: "review", label: "", standing: "", spans: [], marks }],
    });
    expect(layTracks(old).flags[0]).toMatchObject({ before: true, beyond: false });
    expect(layTracks(old).lanes[0]?.marks).toHaveLength(2);
    expect(renderToStaticMarkup(<RequestTrackMap facts={old} />)).toContain("← Answer due 1 Oct 2024");
  });

  test("keeps all of its words on a narrow sheet, the names above the tracks", () => {
    const far = {
      ...aMap(),
      flags: [{ key: "due", at: now, words: "Answer due 4 Dec 2026, in New York", tone: "info" as const }],
    };
    const { flags, lanes, top, sheet } = layTracks(far, narrow);
    for (const flag of flags) {
      expect(flag.from).toBeGreaterThanOrEqual(0);
      expect(flag.to).toBeLessThanOrEqual(sheet.width);
    }
    expect(lanes[0]?.y).toBe(top + narrow.track);
    const html = renderToStaticMarkup(<RequestTrackMap facts={aMap()} />);
    expect(html).toMatch(
      new RegExp(`<text class="[^"]*standing[^"]*" x="${narrow.width - narrow.right}"[^>]* text-anchor="end">`),
    );
  });
});

function never(): never {
  throw new Error("The map has a lane");
}
