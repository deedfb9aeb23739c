-- ── Two texts of the rule set are for the public: where our infrastructure falls, and what we do against foreign access ──

-- As they are on a day, `YYYY-MM-DD`: who confirmed them is nobody's outside the desk.
CREATE FUNCTION writdesk_public_texts(day text)
  RETURNS TABLE ("ruleId" text, version integer, body jsonb, "effectiveFrom" text, source text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT DISTINCT ON (u."ruleId") u."ruleId", u.version, u.body, u."effectiveFrom", u.source FROM "Rule" u
    WHERE u."ruleId" IN ('text.DATA_ACT_JURISDICTION', 'text.DATA_ACT_MEASURES') AND coalesce(u."effectiveFrom", '0000') <= day
    ORDER BY u."ruleId", u.version DESC
  $$;
REVOKE ALL ON FUNCTION writdesk_public_texts(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION writdesk_public_texts(text) TO writdesk_public;
