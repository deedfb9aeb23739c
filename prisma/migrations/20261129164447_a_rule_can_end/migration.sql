-- A rule can end. Of an instrument's rows up to the version a request was received under, the newest that had begun that
-- day counts; where it had ended by then, no row does, and what an older one said does not come back.
CREATE OR REPLACE FUNCTION writdesk_instrument(request uuid) RETURNS jsonb LANGUAGE sql STABLE
  AS $$
    SELECT newest.body FROM (
      SELECT u.body, u."effectiveTo", received.day
      FROM "LawfulRequest" r
        CROSS JOIN LATERAL (SELECT to_char(r."receivedAt" AT TIME ZONE r."receivedZone", 'YYYY-MM-DD') AS day) received
        JOIN "Rule" u ON u."ruleId" = 'instrument.' || r."instrumentCode" AND u.version <= r."rulesVersion"
      WHERE r.id = request AND coalesce(u."effectiveFrom", '0000') <= received.day
      ORDER BY u.version DESC LIMIT 1) newest
    WHERE coalesce(newest."effectiveTo", '9999') >= newest.day
  $$;
