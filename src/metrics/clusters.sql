-- What does each deal share with others, and what does it hold of what claims measure? One row a deal, whole numbers only.
SELECT /* columns */
FROM scope
WHERE /* cells */
