-- Where do documents say different things of the same inspection?
-- :authority = null -- only this one: name or short code
SELECT authority, start_on AS inspected, kind, domain, a_value, a_quote, a_document, a_page, b_value, b_quote, b_document, b_page
FROM v_disagreements
WHERE :authority IS NULL OR :authority COLLATE NOCASE IN (authority_code, authority)
ORDER BY authority, start_on, disagreement_id
