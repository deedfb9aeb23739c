import { ActionForm } from "@/components/ui/action-form";
import { Banner } from "@/components/ui/banner";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-field";
import { When } from "@/components/ui/when";
import type { FormAction } from "@/lib/forms/form-state";

interface AuthorityFlagProps {
  readonly authority: {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly flaggedAt: Date | null;
    readonly flagReason: string | null;
  };
  /** Takes the flag off; null: the reader may not. */
  readonly action: FormAction | null;
}

/** That an authority is flagged, what follows from it, and for counsel how to clear it. */
export function AuthorityFlag({ authority, action }: AuthorityFlagProps) {
  const { id, name, version, flaggedAt, flagReason } = authority;
  if (flaggedAt === null) return null;
  return (
    <>
      <Banner kind="warning" heading="This authority is flagged">
        <p>
          {flagReason}. Since <When at={flaggedAt} zone="UTC" />. Nothing leaves in an emergency of it before its
          supervisor has confirmed it by a second channel.
        </p>
      </Banner>
      {action && (
        <Disclosure summary="Clear the flag">
          <ActionForm
            action={action}
            submit="Clear the flag"
            hidden={{ id, version }}
            label={`Clear the flag of ${name}`}
          >
            <TextArea name="reason" label="Reason" help="Goes on the record." rows={2} maxLength={1000} />
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}
