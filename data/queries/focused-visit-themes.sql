-- What did focused visits look at, year by year?
-- :since = null -- in this year or later
SELECT substr(coalesce(dated, inspected), 1, 4) AS year, theme, count(*) AS visits,
  group_concat(DISTINCT authority) AS authorities
FROM v_papers
WHERE visit_kind = 'focused_visit' AND document_type = 'inspection_letter' AND counts
  AND (:since IS NULL OR coalesce(dated, inspected) >= '' || :since)
GROUP BY year, theme
ORDER BY year, visits DESC, theme
