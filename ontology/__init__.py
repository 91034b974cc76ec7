"""What exists: model classes, reference tables, ids, text and date keys, the error tree."""
