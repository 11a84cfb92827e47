-- Folded titles and deliverables by their words; fed by the application, which knows how Vietnamese folds.
CREATE VIRTUAL TABLE task_search USING fts5(folded, tokenize = "unicode61 remove_diacritics 0");
