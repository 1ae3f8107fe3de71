extension ErrorFamily {
  /// A column or field that the sync asks for is gone, renamed, or stored under another name.
  static let schemaDriftColumn = ErrorFamily(
    cause: .schemaDriftColumn, letter: .c, fault: .you,
    signatures: [
      .sentences("unrecognized name", "unknown expression identifier"),
      .names("SQL0205N", "SQL0206N"),
      .sentences("next run recovers", "next sync uses the new", "stale selection").path(.a).fault(
        .posthog),
      .sentences("column that is gone", "incremental field … dropped|renamed|gone"),
      .sentences(
        "column referenced during sync no longer exists", "columns being synced no longer exists",
        "references a column that no longer exists", "column no longer exists|exist",
        "column _ no longer exists|exist", "column this|that|the|you|it … no longer exists|exist",
        "field … no longer exists|exist", "a column was likely dropped or renamed",
        "property … no longer exists|exist"),
      .names(
        "UndefinedColumn", "INVALID_FIELD", "NO_SUCH_COLUMN_IN_TABLE", "UNKNOWN_IDENTIFIER",
        "ColumnNotFound", "ER_BAD_FIELD_ERROR", "NoSuchColumn", "ColumnNotFoundError",
        "UNRESOLVED_COLUMN", "PROPERTY_DOESNT_EXIST", "INVALID_FIELDS",
        "UnknownField", "unknown_field", "FIELD_NOT_FOUND",
        "MISSING_COLUMNS", "THERE_IS_NO_COLUMN", "NOT_FOUND_COLUMN_IN_BLOCK"),
      .code(.mySQL, 1054, 1072, 1091),
      .code(.sqlServer, 207, 1911, 1770),
      .code(.oracle, 904, 957),
      .code(.snowflake, 904),
      .code(.clickHouse, 47, 16, 8, 10),
      .sqlState("42703", "42S22"),
      .phrases(
        "column _ does not exist", "column … does not exist", "unknown column",
        "nonexisting|nonexistent field|column|property", "invalid column name",
        "no such column", "column … not found|exist", "column … doesn't exist",
        "missing column|columns",
        "no column named", "does not have a column named", "doesn't have a column named",
        "invalid identifier", "column … cannot be found|resolved", "unrecognized name",
        "field … does not exist", "field … doesn't exist", "no such field", "unknown field",
        "unrecognized field", "field … not found|exist", "name _ not found inside",
        "no field|column|property|attribute named|called",
        "field|column|property|attribute … taken out|away",
        "field|column|property … any more|longer", "invalid field", "unknown property",
        "property … not|doesn't exist", "not find property",
        "no such property", "invalid property", "unknown identifier", "missing columns",
        "cannot query field", "undefined field", "doesn't exist on type",
        "column … dropped|renamed", "column … not in the table|source",
        "has no column", "field … removed|deprecated|renamed", "columns … missing|dropped|renamed",
        "could not find column", "failed to find column", "unresolved column", "fields … not valid",
        "there's no column", "there is no column", "attribute … does not exist",
        "attribute … not found",
        "no attribute named",
        "expected column|columns … missing|found", "header … missing|changed|not found|renamed",
        "dimension … not a valid|does not exist", "metric … not a valid|does not exist",
        "not a valid dimension|metric", "not a valid field", "isn't a valid dimension|metric",
        "spalte _ existiert nicht", "unbekanntes tabellenfeld", "unbekannte spalte",
        "ungültiger spaltenname", "colonne _ n existe", "champ … inconnu", "colonne inconnue",
        "nom de colonne non valide", "columna _ no existe", "no existe la columna",
        "columna desconocida",
        "nombre de columna … no es válido", "столбец _ не существует", "колонка _ не существует",
        "неизвестный столбец", "字段 _ 不存在", "字段不存在", "的 _ 字段", "列 _ 不存在", "列名 _ 无效", "列 _ は存在しません",
        "列名 _ が無効", "coluna _ não existe", "coluna desconhecida", "colonna _ non esiste",
        "칼럼은 없습니다", "kolom … onbekend"
      ).unless("view … references", "function", "operator does not exist", "column … type"),
      .phrases(
        "la colonna _ non esiste", "kolumna _ nie istnieje", "_ kolonu|sütunu mevcut değil",
        "sütun _ mevcut değil",
        "kolumnen|kolumn _ existerar|finns inte", "sloupec _ neexistuje", "стовпець _ не існує",
        "kolom _ bestaat niet", "欄 位 _ 不 存 在"
      ),
      .names(
        "PROHIBITED_FIELD_IN_SELECT_CLAUSE", "PROHIBITED_METRIC_IN_SELECT_OR_WHERE_CLAUSE",
        "PROHIBITED_SEGMENT_IN_SELECT_OR_WHERE_CLAUSE", "UNKNOWN_FIELD_NAME"
      ),
      .phrases(
        "unpermitted fields", "unpermitted field", "undefinedField"
      ),
      .phrases(
        "property|field|column|attribute _ was|is|has renamed",
        "property|field|column|attribute _ been renamed"
      ),
      .gists(
        "column … is|was gone|missing|away", "field … is|was gone"
      ).unless("table … gone", "types"),
      .phrases(
        "took|taken the column", "took|taken the … column", "column … out of the table"
      ),
      .names("ReportingServiceInvalidReportColumn", "UNRECOGNIZED_FIELD"),
      .phrases("{not} valid for fields param"),
      .phrases(
        "column in the report request is not valid", "invalid metrics|metric|dimension|dimensions",
        "metrics|dimensions|metric|dimension _ is|are not supported any|anymore"
      ).unless("breakdown"),
    ] + columnsInEngines + columnsMissingAbroad,
    belongs: [
      "400 Unrecognized name: updated_at at [1:42]",
      "Field 'taxExempt' doesn't exist on type 'Customer'",
      "[{\"message\":\"No such column 'Tier__c' on entity 'Account'.\",\"errorCode\":\"INVALID_FIELD\"}]",
      "column \"password authentication failed\" does not exist",
      "(1054, \"Unknown column 'ssl_error_401' in 'field list'\")",
      "column \"plan_tier\" does not exist",
      "(1054, \"Unknown column 'plan_tier' in 'field list'\")",
      "Invalid column name 'PlanTier'.",
      "ORA-00904: \"PLAN_TIER\": invalid identifier",
      "No such column 'Plan__c' on entity 'Account'.",
      "Unrecognized name: plan_tier at [1:8]",
    ],
    doesNotBelong: ["relation \"public.column\" does not exist"])
}
