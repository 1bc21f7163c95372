-- Which recommendations come back, at the next inspection or in a council's paper?
-- :kind = returns -- returns (a later inspection asks again) or repeats (a paper repeats what the report asks)
-- :authority = null -- only this one: name or short code
SELECT authority, similarity, earlier_start_on, earlier_text, start_on, text, basis, earlier_document, document
FROM v_recommendation_links
WHERE kind = :kind AND (:authority IS NULL OR :authority COLLATE NOCASE IN (authority_code, authority))
ORDER BY similarity DESC, authority, start_on, recommendation_id, earlier_id
