import { rankedBy, trendOf } from "@/lib/law/transparency/derive";
import { methodVersion } from "@/lib/law/transparency/method";
import { zoneWords } from "@/lib/law/shared/zone-words";
import { notesBeside, type Stated } from "@/lib/law/transparency/never-statements";
import type { ReportDocument } from "@/lib/law/transparency/report";
import { Banner } from "@/components/ui/banner";
import { CellsTable } from "./cells-table";
import { Corrections, type ReleasedVersion } from "./corrections";
import { Definitions } from "./definitions";
import styles from "./essay.module.css";
import { Evidence } from "./evidence";
import { FilesAndCheck } from "./files-and-check";
import { outcomeFinding, preservationRemark } from "./findings";
import { NationalSecurity } from "./national-security";
import { NeverStatements } from "./never-statements";
import { OpeningSentence } from "./opening-sentence";
import { OutcomeFlow } from "./outcome-flow";
import { OutcomeTable } from "./outcome-table";
import { RankedEvidence } from "./ranked-evidence";
import { Trend } from "./trend";
import { periodWords, publishedWords } from "./words";

export interface ReportPageProps {
  document: ReportDocument;
  /** The provider, as in "Transparency report of …". */
  publisher: string;
  /** Earlier releases, for the trend; any others are ignored. */
  earlier: readonly ReportDocument[];
  /** What this version states never to have happened; null: that is not said yet. */
  stated: readonly Stated[] | null;
  /** Every version of this period, this one among them. */
  versions: readonly ReleasedVersion[];
  files: { json: string; csv: string };
  methodHref: string;
  /** It stands on another page, which has a first heading of its own. */
  within?: boolean;
}

/** One report as an essay with evidence. Server markup only: nothing here needs a script. */
export function ReportPage(props: ReportPageProps) {
  const { document, publisher, earlier, stated, versions, files, methodHref, within = false } = props;
  const Title = within ? "h2" : "h1";
  const newest = versions.reduce((most, { version }) => Math.max(most, version), document.version);
  const newer = versions.find(({ version }) => version === newest && version > document.version);
  return (
    <article className={styles["essay"]}>
      <header className={styles["masthead"]} data-lead>
        <Title>
          {publisher}: government requests for customer data, {periodWords(document)}
        </Title>
        {newer && (
          <Banner kind="warning" heading="A newer version of this report exists">
            <p>
              <a href={newer.href}>Version {newer.version}</a>, {newer.publishedOn}, corrects this one.
            </p>
          </Banner>
        )}
        <OpeningSentence document={document} />
        <p className={styles["facts"]}>{facts(document)}</p>
      </header>
      <Contents trend={trendOf(document, earlier).length > 1} />
      <Evidence
        id="outcomes"
        title={outcomeFinding(document)}
        remark="Widths are to scale. Every request has exactly one outcome."
        table={<OutcomeTable document={document} />}
      >
        <OutcomeFlow document={document} />
      </Evidence>
      <RankedEvidence
        id="countries"
        by="country"
        document={document}
        groups={rankedBy("country", document.cells)}
        remark={preservationRemark(document)}
      />
      <RankedEvidence
        id="process"
        by="process"
        document={document}
        groups={rankedBy("process", document.cells)}
        remark={preservationRemark(document)}
      />
      <Trend document={document} earlier={earlier} />
      <Section id="never" title="What we have never done">
        <NeverStatements document={document} publisher={publisher} stated={stated} />
      </Section>
      <Section id="national-security" title="National security">
        <NationalSecurity bands={document.national_security} />
      </Section>
      <Section id="definitions" title="What the outcomes mean, and how we count">
        <Definitions outcomes={document.totals.outcomes} />
        {notesBeside(document.notes, stated ?? []).map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>
          A request counts once, in the period in which we received it; accounts are counted apart.{" "}
          <a href={methodHref}>The whole method</a>
          {document.method_version === methodVersion ? "." : `, now in a later version than this report's.`}
        </p>
      </Section>
      <Section id="files" title="Files, and how to check them">
        <FilesAndCheck document={document} files={files} />
      </Section>
      <Section id="corrections" title="Corrections">
        <Corrections versions={versions} />
      </Section>
      <Section id="figures" title="Every figure">
        <div className={styles["wide"]}>
          <CellsTable document={document} />
        </div>
      </Section>
    </article>
  );
}

function facts(document: ReportDocument): string {
  const { period, version, method_version } = document;
  const released = document.published_at === null ? "Preview, not published" : `Published ${publishedWords(document)}`;
  return `Version ${version} · ${released} · Days in ${zoneWords(period.time_zone)} · Counted by method ${method_version}`;
}

function Contents({ trend }: { trend: boolean }) {
  return (
    <nav className={styles["contents"]} aria-label="In this report">
      <a href="#outcomes">Outcomes</a>
      <a href="#countries">Countries</a>
      <a href="#process">Legal process</a>
      {trend && <a href="#trend">Over time</a>}
      <a href="#never">Never</a>
      <a href="#national-security">National security</a>
      <a href="#definitions">Method</a>
      <a href="#files">Files</a>
      <a href="#corrections">Corrections</a>
      <a href="#figures">Every figure</a>
    </nav>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
