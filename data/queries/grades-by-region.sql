-- How many authorities of each region have which grade now?
-- :domain = overall_effectiveness -- what was judged (judgements.domain)
SELECT region, count(*) AS authorities, sum(grade = 'outstanding') AS outstanding, sum(grade = 'good') AS good,
  sum(grade IN ('requires_improvement', 'adequate')) AS requires_improvement, sum(grade = 'inadequate') AS inadequate
FROM v_latest_judgements
WHERE domain = :domain AND abolished_on IS NULL
GROUP BY region
ORDER BY region
