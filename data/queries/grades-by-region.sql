-- How many authorities of each region have which grade now, and how old is the oldest of these grades?
-- :domain = overall_effectiveness -- what was judged (judgements.domain)
SELECT region, count(*) AS authorities, sum(grade = 'outstanding') AS outstanding, sum(grade = 'good') AS good,
  sum(grade IN ('requires_improvement', 'adequate')) AS requires_improvement, sum(grade = 'inadequate') AS inadequate,
  min(start_on) AS oldest
FROM v_latest_judgements
WHERE domain = :domain AND abolished_on IS NULL
GROUP BY region
ORDER BY region
