-- Which grade does each authority have now, since when, and which had it before, as far as the papers here tell?
-- :domain = overall_effectiveness -- what was judged (judgements.domain)
-- :authority = null -- only this one: name or short code
WITH latest AS MATERIALIZED (
  SELECT * FROM v_latest_judgements
  WHERE domain = :domain AND (:authority IS NULL OR :authority COLLATE NOCASE IN (authority_code, authority))
)
SELECT authority, region, grade, since, grade_before,
  (SELECT b.start_on FROM inspections b JOIN inspection_grades g ON g.inspection_id = b.id
   WHERE b.authority = authority_code AND b.id < l.inspection_id AND g.domain = l.domain AND g.grade = grade_before
   ORDER BY b.id DESC LIMIT 1) AS before_on,
  start_on AS inspected, source, title, page, quote, document
FROM latest l
ORDER BY authority
