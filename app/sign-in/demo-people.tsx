import styles from "@/app/sign-in/sign-in.module.css";
import { type Role, roles } from "@/lib/law/permission/role";

/** Who can be signed in as in the demo, and as what. */
const people = [
  ["intake", "intake"],
  ["reviewer", "reviewer"],
  ["counsel", "senior_counsel"],
  ["counsel2", "senior_counsel"],
  ["custodian", "custodian"],
  ["custodian2", "custodian"],
  ["publisher", "publisher"],
  ["publisher2", "publisher"],
  ["auditor", "auditor"],
  ["admin", "admin"],
  ["ns-counsel", "ns_counsel"],
] as const satisfies readonly (readonly [string, Role])[];

export function DemoPeople() {
  return (
    <section aria-labelledby="demo-people" className={styles["people"]}>
      <h2 id="demo-people">Sign-ins of this demo</h2>
      <p>
        All have the password <code>writdesk-demo</code>.
      </p>
      <dl>
        {people.map(([name, role]) => (
          <div key={name}>
            <dt>{name}@desk.example</dt>
            <dd>
              {roles[role].words}: {roles[role].does}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
