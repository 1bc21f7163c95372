-- Which grade does each authority have now, since when, and which had it before?
-- :domain = overall_effectiveness -- what was judged (judgements.domain)
-- :authority = null -- only this one: name or short code
SELECT authority, region, grade, since, grade_before, start_on AS inspected, source, title, page, quote, document
FROM v_latest_judgements
WHERE domain = :domain AND (:authority IS NULL OR :authority COLLATE NOCASE IN (authority_code, authority))
ORDER BY authority
