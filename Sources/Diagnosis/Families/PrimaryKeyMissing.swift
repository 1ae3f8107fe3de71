extension ErrorFamily {
  /// The way of syncing needs a primary key and the table has none.
  static let primaryKeyMissing = ErrorFamily(
    cause: .primaryKeyMissing, letter: .c, fault: .you,
    signatures: [
      .sentences(
        "primary key required for incremental", "primary key … required for",
        "primary key … required|needed … incremental|cdc|sync|merge|append|xmin",
        "needs a primary key", "need a primary key", "requires a primary key",
        "require a primary key", "no primary key", "no primary keys", "without a primary key",
        "without primary keys", "does|not|doesn't have a primary key",
        "table … doesn't|not have … primary key", "primary key … missing|none|found|defined|set",
        "missing a primary key", "missing primary key", "add a primary key",
        "primary_keys … empty|required|none", "has no primary|unique key", "lacks a primary key",
        "choose a primary key", "missing_primary_key", "unique and never null … doesn't have one",
        "a column that is unique and never null"
      ).unless(
        "not unique", "isn't unique", "primary keys … unique", "replica identity"),
      .names("MissingPrimaryKeyException", "MissingPrimaryKeysException", "missing_primary_key"),
      .sentences(
        "primary key … null|missing|empty|blank"
      ),
      .sentences(
        "key columns are|were empty|missing|unset", "make a row unique", "makes a row unique"
      ),
    ],
    belongs: [
      "Primary key required for incremental syncs",
      "No primary key defined for table \"events\"",
      "Table analytics.hits does not have a primary key, which merging needs.",
    ],
    doesNotBelong: ["The primary keys for this table are not unique"])
}
