-- How many education, health and care plans are made in time, over the years?
-- :authority = null -- only this one: name or short code
-- :qualifier = null -- only values of this kind: actual, target, previous, comparator
SELECT authority, as_of, metric, value, value_max, unit, qualifier, measure, document_type, page, quote, document
FROM v_kpi_series
WHERE metric = 'ehcp_timeliness'
  AND (:authority IS NULL OR :authority COLLATE NOCASE IN (authority_code, authority))
  AND (:qualifier IS NULL OR qualifier = :qualifier)
ORDER BY metric, authority, as_of, claim_id
