extension ErrorFamily {
  /// There is a primary key, and its values repeat.
  static let primaryKeyNotUnique = ErrorFamily(
    cause: .primaryKeyNotUnique, letter: .c, fault: .you,
    signatures: [
      .names(
        "DuplicatePrimaryKeysException", "DuplicatePrimaryKeyException", "duplicate_primary_key"),
      .sentences(
        "primary keys for this table are not unique", "primary key … isn't|not unique",
        "primary keys … not|aren't unique", "primary key … duplicate|duplicated|duplicates",
        "duplicate primary key|keys", "duplicate … primary key|keys",
        "primary key … repeat|repeats",
        "multiple source rows … same|match|matched", "ambiguous merge",
        "multiple source rows matched", "must match at most one source row",
        "at most one source row for each target row", "MERGE_CARDINALITY_VIOLATION",
        "more than one … row … same key", "key columns … not unique"),
      .sentences("duplicate row detected during dml"),
      .code(.snowflake, 100090),
      .phrases(
        "ids|keys repeat", "ids|keys … repeat|repeats", "{not} be merged by id",
        "rows share an|the|one id|key"
      ),
    ],
    belongs: [
      "The primary keys for this table are not unique. Primary keys being used are: ['sku']",
      "DuplicatePrimaryKeysException: duplicate keys",
    ],
    doesNotBelong: ["Primary key required for incremental syncs"])
}
