extension ErrorFamily {
  /// The source's type for a column no longer fits the stored one. One odd value in a column whose
  /// type is unchanged is ``dataConversion``.
  static let schemaDriftType = ErrorFamily(
    cause: .schemaDriftType, letter: .d, cdcLetter: .e, fault: .you,
    signatures: [
      .phrases("is of type … but expression is of type").path(.c),
      .sentences("failed validation check"),
      .phrases("take|takes|use|store the|its new type", "when first synced"),
      .sentences(
        "current table schema expected a|an", "incremental|cursor … changed type",
        "cursor column _ changed type"
      ).path(.c),
      .sentences(
        "are incompatible in the", "operand type clash", "inconsistent datatypes",
        "no matching signature for operator",
        "can not convert parameter _ of type", "cannot compare values of different types",
        "cannot compare _ with _ type", "invalid argument types for function",
        "illegal types of arguments for",
        "operator does not exist", "no operator matches", "cannot compare types",
        "incomparable types"
      ).path(.c).unless("xid"),
      .code(.sqlServer, 402, 206, 257).path(.c),
      .code(.snowflake, 2262, 1007, 1044).path(.c),
      .code(.oracle, 932).path(.c),
      // The literal is ours: the cursor we keep is no date, and the column is one.
      .code(.mySQL, 1525).path(.c),
      .sentences("while executing function greater|greaterOrEquals|less|lessOrEquals").path(.c),
      .names("NO_COMMON_TYPE").path(.c),
      .sentences(
        "files with different schema", "unsupported cast from", "tried to convert to",
        "parquet column _ type mismatch", "unsupported cast"),
      .phrases(
        "incremental field type|types … changed|match|wrong|mismatch|correct",
        "incremental_field_type … match|wrong|mismatch|correct|invalid",
        "operator does not exist _ _ _ integer|timestamp|bigint|date|text",
        "cursor … type … changed|match|mismatch|wrong", "cursor field type"
      ).path(.c),
      .phrases(
        "changed type partway through the change stream", "changed type … change stream",
        "re-sync from a fresh snapshot … type", "type … change stream … combined",
        "CDCSchemaMergeError"
      ).path(.e),
      .names("CDCSchemaMergeError").path(.e),
      .phrases(
        "source column type changed", "column type changed", "column type has changed",
        "type changed in your source", "stored as … source … now|sends|returns",
        "cannot|can't be widened", "no longer fits the type we stored",
        "data type … changed", "type of column … changed", "column … changed type",
        "column … type changed", "type of … changed from _ to",
        "schema mismatch", "schema … mismatch … type|field|column",
        "failed to merge fields", "failed to merge incompatible data types",
        "cannot merge … type|types", "can't merge … type|types", "incompatible data types",
        "incompatible type|types", "cannot merge field", "unable to merge … type|types|field",
        "type mismatch … column|field|schema|table|expected", "cannot change column type",
        "cannot update … column … type … to", "cannot cast … column _ from|to",
        "table schema does not match", "schema of _ does not match", "cast error cannot cast",
        "field … has incompatible types", "coerce column … type", "is not of type",
        "contract on data_type",
        "unable to merge … type", "widen an existing column",
        "target schema didn't match source|original schema", "schema at index … was different",
        "expected type … but|got|found|actual … column|field",
        "column … expected type|to", "delta … schema … mismatch|match|type"
      ).unless("sort", "filter type"),
      .names(
        "SchemaMismatchError", "DELTA_FAILED_TO_MERGE_FIELDS", "DELTA_MERGE_INCOMPATIBLE_DATATYPE",
        "DELTA_SCHEMA_MISMATCH", "DELTA_CHANGE_TABLE_COLUMN", "DELTA_MERGE_UNRESOLVED",
        "DELTA_MERGE_INCOMPATIBLE_DECIMAL_TYPE"),
      .phrases(
        "could not convert … schema", "fail|failed to merge schema field",
        "arrow … type … mismatch|incompatible",
        "cannot cast type _ to", "field type … does not match", "changed … type in your source"),
      .classes("ArrowTypeError"),
      .classes(
        "DatatypeMismatch", "ILLEGAL_TYPE_OF_ARGUMENT"
      ).path(.c),
      .phrases(
        "column _ turned|went|moved from _ to|into", "type of a|the|this|one column … changed",
        "column … turned from"
      ),
      .sentences(
        "outgrew|outgrow|outgrown the|its|their stored",
        "{not} fit|fits the|its stored precision|type|column",
        "no longer fit|fits the|its stored precision|type|column"
      ),
      .sentences(
        "altered … change stream", "types can't|cannot be joined|merged|combined"
      ).path(.e),
      // Casting a whole column to the stored type: it came as text.
      .sentences("failed to parse string _ as a scalar of type").path(.d),
      .names("ArrowInvalid").with("evolve_pyarrow_schema", "_evolve_pyarrow_schema"),
      .sentences("number of fields does not match"),
    ] + typesAbroad,
    belongs: [
      "Column 'amount' type mismatch: expected int64 but got string",
      "Cannot cast column \"price\" from double to decimal(38,9): stored type does not fit",
      "pyarrow.lib.ArrowInvalid: Schema at index 1 was different: id: int64 vs id: string",
      "DeltaError: Schema error: Cannot merge field id from long to string",
      "_internal.SchemaMismatchError: Cannot cast schema, number of fields does not match: 12 vs 13",
      "Failed to merge incompatible data types LongType and StringType",
      "Source column type changed: int64 to string",
      "A column's type changed in your source and no longer fits the type we stored.",
      "DELTA_FAILED_TO_MERGE_FIELDS: Failed to merge fields 'amount' and 'amount'",
    ],
    doesNotBelong: ["invalid input syntax for type integer: \"abc\""])
}
