-- Which inspectors led most inspections that ended with a grade of inadequate, and where?
-- :grade = inadequate -- the grade (judgements.grade)
-- :domain = overall_effectiveness -- what was judged (judgements.domain)
WITH led AS (
  SELECT DISTINCT l.person_id, i.id, i.authority, i.start_on
  FROM inspection_grades g
  JOIN inspections i ON i.id = g.inspection_id
  JOIN inspection_links k ON k.inspection_id = i.id AND k.role = 'reports' AND k.counts
  JOIN people f ON f.document_id = k.document_id AND f.role = 'lead_inspector'
  JOIN person_links l ON l.people_id = f.claim_id
  WHERE g.domain = :domain AND g.grade = :grade
)
SELECT persons.name AS inspector, count(*) AS inspections,
  group_concat(a.name || ' ' || substr(led.start_on, 1, 4), '; ') AS at
FROM (SELECT * FROM led ORDER BY start_on) led
JOIN persons ON persons.id = led.person_id
JOIN authorities a ON a.code = led.authority
GROUP BY led.person_id
ORDER BY inspections DESC, inspector
