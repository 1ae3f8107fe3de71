extension ErrorFamily {
  /// The cursor is unfit although its column exists: none configured, not comparable, null, out of
  /// range, not sortable. Also a position that expired at the source.
  static let incrementalFieldInvalid = ErrorFamily(
    cause: .incrementalFieldInvalid, letter: .c, fault: .you,
    signatures: [
      .sentences(
        "cursor is invalid", "error_subcode 2642"
      ).path(.a),
      .names(
        "LIST_RECORDS_ITERATOR_NOT_AVAILABLE"
      ).path(.a),
      .sentences(
        "pagination token … expired|invalid"
      ).path(.a),
      .sentences("can not|cannot be sorted in a query"),
      .sentences(
        "could not identify an ordering operator", "cannot be compared or sorted",
        "can't be compared or sorted", "KeyError field _ does not exist in schema"
      ),
      .code(.sqlServer, 306, 305),
      .sentences(
        "page token … invalid|expired|stale", "invalid|expired … page token",
        "invalid|expired|stale … pagination",
        "invalid|expired|stale cursor", "invalid|expired|stale _ cursor",
        "invalid|expired continuation token",
        "pagination cursor … expired|invalid",
        "next page token", "scroll … expired", "after cursor … invalid", "starting_after",
        "ending_before", "paging cursor",
        "invalid pagination cursor|token"
      ).path(.a),
      .sentences(
        "sync token … expired|invalid|longer", "full sync is required",
        "delta token … expired|invalid",
        "synctoken", "sync_token", "stored position … expired", "since … token … expired|invalid",
        "event … expired … retention", "offset … retention", "start date … retention",
        "position … no longer available", "older than … retention|days|allowed",
        "beyond … retention", "resync … from scratch … cursor"
      ).path(.d),
      .names("fullSyncRequired", "InvalidSyncToken")
        .path(.d),
      .names("INVALID_QUERY_LOCATOR", "invalid_cursor").path(
        .a),
      .phrases(
        "incremental field", "cursor value", "cursor column", "incremental cursor",
        "incremental column", "incremental key", "watermark column", "high watermark",
        "resume … cursor"),
      .sentences(
        "incremental field configured", "no incremental field configured", "incremental_field",
        "non-integer cursor value", "field's type doesn't match its data",
        "internal xmin system column",
        "was not found in the data returned by the source", "cursor field", "cursor path",
        "cursor_field", "replication key", "replication_key",
        "incremental cursor", "incremental column", "incremental key",
        "bookmark … null|none|invalid",
        "incremental value", "IncrementalCursorPathMissing", "IncrementalCursorPathHasValueNone",
        "IncrementalPrimaryKeyMissing", "IncrementalCursorInvalidCoercion", "xmin replication",
        "start_time … too recent|old|past|future",
        "too recent start_time", "starttimetoorecent", "xminunsupportederror",
        "state … cursor … invalid"
      ).unless(
        "ordering this table by its incremental field", "primary key", "sort buffer",
        "MySQL error", "timed out", "appropriate index", "has no index"),
      .sentences("operator does not exist xid"),
      .gists(
        "date|time|timestamp|since … {not} more|older|earlier|further than",
        "older than … days|months|retention",
        "too far back|past", "date|time … in the future"
      ).unless("{key}"),
      .names("StartTimeTooRecent", "INVALID_CURSOR"),
      .phrases(
        "cannot compare", "not supported between instances", "not comparable", "not orderable",
        "can't compare offset-naive and offset-aware", "unorderable", "cannot be sorted",
        "not sortable", "cannot sort by", "not able to sort", "not filterable",
        "cannot filter by|on",
        "is not a valid long|date|timestamp|datetime",
        "invalid … sort field|column|by", "filter value _ for", "invalid filter value",
        "filter … not supported", "invalid … start date|time|since", "start date … invalid|future",
        "date range … invalid|too|exceeds|maximum", "filter … not|is invalid|allowed|valid",
        "invalid … updated_at|modified|since", "order by … not supported|allowed",
        "sort … not supported|allowed", "malformed_query … filter", "since … must be"),
      .names(
        "INVALID_QUERY_FILTER_OPERATOR", "INVALID_FILTER", "invalid_filter"),
      .code(.mongoDB, 31249),
      .sentences(
        "input syntax for type integer|bigint|smallint|numeric|real quoted_date",
        "input syntax for type double precision quoted_date"),
      .names("ExpiredIteratorException", "ExclusiveStartKey", "starting key is invalid").path(.a),
      .code(.sqlServer, 241).syncing("incremental"),
      .sentences("could not cast literal", "cannot parse literal"),
      .httpStatus(400).syncing("incremental").from("Custom"),
      .hints("cursor"),
      .names(
        "invalid_ts_oldest", "invalid_ts_latest"
      ),
      .phrases(
        "page_token", "nextpagetoken", "pagetoken"
      ).path(.a).unless("KeyError"),
      .names(
        "resyncRequired"
      ).path(.d),
      .gists(
        "must be within … days|months", "start_date … must|invalid|within"
      ),
      .sentences(
        "incremental … holds|contains|has null|nulls",
        "incremental … holds|contains|has … null|nulls|blanks"
      ),
      .sentences(
        "can't|cannot|not be used to sync|for incremental|incrementally",
        "can't|cannot|not sync incrementally … by|on|with"
      ),
      .sentences(
        "start_cursor … invalid", "start_cursor provided", "full resync requested"
      ).path(.a),
      .names("InvalidWindowToReadDocuments").path(.d),
      .sentences("only retained for a limited", "is too old … retained").path(.d),
      .names(
        "PROHIBITED_FIELD_IN_WHERE_CLAUSE", "ReportingServiceInvalidCustomDateRange",
        "REPORTING_INVALID_DATE_RANGE"
      ),
      .sentences(
        "not be used in the where clause", "can not|cannot be filtered in a",
        "value of filter criterion for field", "not a filterable field", "filterable fields",
        "incremental sync state", "incremental type {not} recognised|recognized|supported",
        "must be before or equal to", "received unknown parameter created|updated|since",
        "date range cannot exceed", "must have a start time", "should be a valid timestamp"
      ),
      .phrases("invalid integer").from("Stripe"),
    ] + cursorsInEngines,
    belongs: [
      "invalid input syntax for type bigint: \"2026-04-26T20:58:57\"",
      "Text fields are not optimised for operations that require per-document field data",
      "UndefinedFunction: could not identify an ordering operator for type json",
      "{\"code\":\"InvalidWindowToReadDocuments\",\"message\":\"Timestamp is too old\"}",
      "query_error: PROHIBITED_FIELD_IN_WHERE_CLAUSE",
      "TypeError: '>' not supported between instances of 'NoneType' and 'datetime.datetime'",
      "[{\"message\":\"invalid query locator\",\"errorCode\":\"INVALID_QUERY_LOCATOR\"}]",
      "Incremental field updated_at contains NULL values",
      "The incremental field \"created_at\" is not supported for this table",
      "{\"error\":\"LIST_RECORDS_ITERATOR_NOT_AVAILABLE\",\"message\":\"The page token has expired\"}",
      "No such customer: 'cus_403'; a similar object exists... starting_after cursor invalid",
      "The incremental field configured for this table doesn't exist in the data the source returns.",
      "'<' not supported between instances of 'str' and 'datetime.datetime'",
      "incremental_field and incremental_field_type can't be None",
      "Too recent start_time. Use a start_time older than 60 seconds",
    ],
    doesNotBelong: ["column \"updated_at\" does not exist"])
}
