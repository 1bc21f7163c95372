-- Which authorities' grade rose twice running, and at which inspections, of those whose grade is known here?
-- :domain = overall_effectiveness -- what was judged (judgements.domain)
WITH graded AS (
  SELECT i.id, i.authority, i.start_on, g.grade, g.source, c.quote, c.page, c.document,
    CASE g.grade WHEN 'outstanding' THEN 4 WHEN 'good' THEN 3 WHEN 'inadequate' THEN 1 ELSE 2 END AS step
  FROM inspection_grades g
  JOIN inspections i ON i.id = g.inspection_id
  JOIN claims c ON c.id = g.judgement_id
  WHERE g.domain = :domain AND g.grade <> 'not_judged'
), runs AS (
  SELECT graded.*,
    lag(grade) OVER own AS grade_before, lag(start_on) OVER own AS before_on, lag(step) OVER own AS step_before,
    lag(source) OVER own AS before_source, lag(quote) OVER own AS before_quote,
    lag(grade, 2) OVER own AS first_grade, lag(start_on, 2) OVER own AS first_on, lag(step, 2) OVER own AS first_step,
    lag(source, 2) OVER own AS first_source, lag(quote, 2) OVER own AS first_quote
  FROM graded
  WINDOW own AS (PARTITION BY authority ORDER BY id)
)
SELECT a.name AS authority, a.region, first_on, first_grade, first_source, first_quote, before_on, grade_before,
  before_source, before_quote, start_on, runs.grade, source, page, quote, document
FROM runs
JOIN authorities a ON a.code = runs.authority
WHERE step > step_before AND step_before > first_step
ORDER BY authority, start_on
