-- R24, R25, D6: each open project's key parts, then its 30 points as a fraction.
SELECT project, group_concat(part || ':' || literal || ':' || available || ':' || (known AND available >= required), ' ') || ' = ' ||
       sum(known * min(quantity * 6, available * 5)) || '/' || sum(quantity * 6)
FROM (SELECT * FROM cover ORDER BY project, part) GROUP BY project;
