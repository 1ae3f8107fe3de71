extension ErrorFamily {
  /// The table or view is there but cannot be evaluated: a view over a dropped column, a function
  /// that raises, a policy that recurses, a damaged page. Only its owner can repair it.
  static let sourceObjectBroken = ErrorFamily(
    cause: .sourceObjectBroken, letter: .none, fault: .database,
    signatures: [
      .phrases("fieldpath field names"),
      .names("BlobArchived", "FAILED_READ_FILE"),
      .phrases("previous segment is only", "invalid regular expression"),
      .phrases("specified key does not exist").with("S3_ERROR"),
      // A foreign table is declared by hand, and the other server need not agree.
      .sentences("of foreign table", "is a foreign table").with(
        "invalid input", "value too long", "locally-declared", "user mapping"
      ).unless("isn't a valid"),
      .sentences("cannot|can't|couldn't|not find the credential"),
      .sentences("preceding line|lines from").with(.oracle, 942, 1017, 904, 28000, 28001),
      .phrases("could not access file"),
      .phrases("function … raised an exception"),
      .sentences(
        "failed to parse view", "is ambiguous", "ambiguous column", "couldn't read a view",
        "definition no longer matches",
        "view in your source is invalid",
        "refers back to itself", "infinite recursion detected",
        "view … references a column|table|function"
      ).unless("column was likely dropped", "or view you're syncing references"),
      .phrases(
        "view this sync reads is no longer valid", "view … references invalid table|tables",
        "view … is invalid|broken", "view … no longer valid",
        "view … definition … expand|expanded|fail",
        "view query produces", "invalid view definition", "failed to … view definition",
        "view … could not be expanded|resolved|compiled|bound", "binding errors",
        "could not use view or function", "stale view", "references … invalid … view",
        "lack rights to use them", "definer … does not exist", "specified as a definer",
        "has not been populated", "hasn't been populated", "materialized view … populated",
        "infinite recursion detected", "policy … refers back to itself",
        "row level security policy … recursion",
        "stack depth limit exceeded", "could not read block", "invalid page in block",
        "invalid page", "missing chunk number", "unexpected chunk number", "toast value",
        "could not access status of transaction", "could not open file _ no such file",
        "damaged data on disk", "index … corrupted|corrupt", "corrupted|damaged page",
        "policy … calls|queries itself", "data corruption",
        "is marked as crashed", "table … crashed", "incorrect key file", "is corrupted",
        "is corrupt", "checksum mismatch", "page checksum", "invalid memory alloc request size",
        "division by zero", "divide by zero", "compressed … data is corrupt", "cache lookup failed",
        "could not find … foreign server", "foreign table … does not exist",
        "divisor is equal to zero",
        "unrecognized configuration parameter", "expects a session setting",
        "more than one row returned by a subquery", "subquery returns more than 1 row",
        "single-row subquery returns more than one row", "recursive reference",
        "user mapping not found", "could not open relation", "type _ does not exist",
        "external table definition", "read-only transaction", "read only transaction",
        "cannot call jsonb_each",
        "cannot call _ on a non-object", "cannot call _ on a scalar", "can't evaluate the view",
        "can't evaluate it",
        "not supported for type interval", "not supported for type", "computed column",
        "cannot access temporary or unlogged", "temporary or unlogged", "unexpected zero page",
        "view … isn't|not valid", "view cannot|can't be evaluated",
        "view … columns it declares", "tries to write to your database",
        "cannot extract elements from", "cannot get array length", "permission … view owner",
        "control reached end of function", "function _ does not exist", "function … does not exist",
        "no function matches", "function not found",
        "undefined function", "unknown function", "routine … does not exist",
        "loses|lost … definer", "view cycle", "recursive view", "sub-select returns",
        "circular dependency … view", "dependency cycle … view|function",
        "unknown user defined function", "without a filter over", "unknown function|aggregate"
      ).unless("delta table", "object store", "parquet", "pgoutput", "cdc.fn_cdc"),
      .names(
        "InvalidObjectDefinition", "DataCorrupted", "IndexCorrupted", "InvalidRegularExpression",
        "RaiseException", "DivisionByZero", "StatementTooComplex", "InvalidRecursion",
        "CardinalityViolation", "ILLEGAL_DIVISION", "CORRUPTED_DATA",
        "CHECKSUM_DOESNT_MATCH", "CANNOT_READ_ALL_DATA"),
      .sqlState(
        "42P17", "XX001", "XX002", "P0001", "42883", "21000", "22012", "54001", "P0003", "P0004"),
      .code(
        .mySQL, 1356, 1449, 1305, 1194, 1195, 1034, 1035, 126, 127, 144, 145, 1033, 1712, 1242,
        1365,
        1644, 1932, 1017, 1347, 1815, 1877, 1812, 1630),
      .code(
        .sqlServer, 4413, 4414, 4502, 4506, 8134, 823, 824, 825, 2812, 4121, 512, 50000, 605, 7105,
        3910),
      .code(.mySQL, 1052),
      .code(.sqlServer, 209),
      .code(.oracle, 918),
      .sqlState("42702"),
      .sentences(
        "produced a nan", "invalid numeric value", "bad double value", "bad int64 value",
        "bad bool value"
      )
      .from("BigQuery"),
      .code(.oracle, 4063, 4067, 4068, 1578, 1476, 6508, 6575, 1445, 1427, 4098, 20001, 6512, 7445),
      .code(.snowflake, 2057, 2037, 2140, 100051, 2026),
      .code(.clickHouse, 153, 228, 40, 246, 33),
      .phrases("plpgsql function … line _ at raise", "sql function _ statement", "raise exception"),
      .hints("view … dropped|renamed", "recalculate", "policy for relation"),
      .classes(
        "UndefinedFunction", "UndefinedFile", "UndefinedObject", "WrongObjectType",
        "FeatureNotSupported", "UNKNOWN_FUNCTION",
        "InvalidObjectState", "CommandNotSupportedOnView", "ViewDepthLimitExceeded",
        "MaxSubPipelineDepthExceeded", "ReadOnlySqlTransaction"
      ),
      .code(
        .sqlServer, 942, 8646, 4406, 4429, 195, 10314, 217, 530, 829, 2020, 5242, 5243, 7202, 7303,
        7312, 7314, 7320, 7321, 7330, 7347, 7356, 7391, 7399, 7411, 8928, 8939, 46823),
      .code(.clickHouse, 74, 75, 107),
      .code(.mySQL, 1235, 1360, 1792, 1016, 1012),
      .code(.oracle, 1157, 6550),
      .code(.snowflake, 2141),
      .code(.sqlServer, 40515),
      .sentences(
        "--read-only option", "not found files", "is not defined in", "exclusion on field",
        "javascript execution error"
      ),
      .phrases(
        "could not open file base", "could not open file _ no such file"
      ),
      .sentences(
        "view … points|refers|reads|relies|references|depends … dropped|gone|removed|renamed|deleted",
        "view … still … dropped|gone|removed|renamed|deleted"
      ),
      .phrases(
        "view … function … raised|raises|fails|failed", "function in it … raised|fails|failed",
        "view … can't|cannot be read|evaluated|run"
      ),
      .sentences(
        "row-level security … calls itself|recurses|recursion|recursive",
        "row level security … calls itself|recurses|recursion|recursive",
        "queries without a filter on", "refuses|requires a filter on",
        "without a filter … partition"
      ),
      .names("EXTERNAL_OBJECT_EXCEPTION"),
    ] + brokenInEngines + brokenAbroad,
    belongs: [
      "ORA-00980: synonym translation is no longer valid",
      "ERROR:  unable to get user mapping for foreign server",
      "invalid input syntax for type json\nCONTEXT:  SQL function \"total_of\" statement 1",
      "TrinoUserError(name=VIEW_IS_STALE, message=\"View 'hive.raw.v' is stale or in invalid state\")",
      "value too long for type character(8)\nCONTEXT:  column \"sku\" of foreign table \"parts\"",
      "(7399, b'The OLE DB provider \"MSDASQL\" for linked server \"ERP\" reported an error.')",
      "ErrorCode:BlobArchived",
      "(824, b'SQL Server detected a logical consistency-based I/O error: incorrect checksum')",
      "could not open relation with OID 40312",
      "type \"public.mood\" does not exist",
      "ERROR: Spectrum Scan Error: External table definition is broken",
      "(1356, \"View 'shop.v_orders' references invalid table(s) or column(s)\")",
      "infinite recursion detected in policy for relation \"teams\"",
      "materialized view \"mv_daily\" has not been populated",
      "invalid page in block 1122 of relation base/16384/2619",
      "division by zero",
    ],
    doesNotBelong: ["relation \"public.view\" does not exist"])
}
