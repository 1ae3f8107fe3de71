extension ErrorFamily {
  /// The table, view, sheet tab, collection, database schema or API object was dropped, renamed or
  /// moved. When the account or document in the source's settings is gone, it is
  /// ``invalidConfiguration``.
  static let tableMissing = ErrorFamily(
    cause: .tableMissing, letter: .c2, fault: .you,
    signatures: [
      .names("index_not_found_exception", "SQL0204N"),
      .phrases("is an undefined name", "no such index", "table not found"),
      .sentences("added to posthog too recently").path(.a).fault(.posthog),
      .sentences(
        "table this sync reads no longer exists", "tables you're syncing no longer exists|exist",
        "something this sync depends on", "couldn't|not find this table",
        "table not found or has no columns", "not found or has no columns",
        "table or schema this source syncs no longer exists",
        "table … no longer exists|exist", "view … no longer exists|exist",
        "collection … no longer exists|exist", "sheet|worksheet|tab … no longer exists|exist",
        "object … no longer exists|exist", "endpoint … no longer exists|exist"),
      .names(
        "UndefinedTable", "NoSuchTableError", "INVALID_TYPE", "NoSuchTable", "UNKNOWN_TABLE",
        "NamespaceNotFound", "TABLE_NOT_FOUND", "TABLE_OR_VIEW_NOT_FOUND",
        "ResourceNotFoundException",
        "WorksheetNotFound", "ER_NO_SUCH_TABLE", "InvalidSchemaName", "tableNotFound",
        "EntityNotFoundException", "model_not_found", "NoSuchKey",
        "OBJECT_NOT_FOUND", "object_not_found", "SCHEMA_NOT_FOUND"),
      .code(.mySQL, 1146, 1051, 1109),
      .code(.sqlServer, 208, 4701, 3701),
      .code(.oracle, 942, 4043),
      .code(.snowflake, 2003, 2043),
      .code(.clickHouse, 60),
      .code(.mongoDB, 26),
      .sqlState("42P01", "42S02", "3F000"),
      .phrases(
        "relation _ does not exist", "relation … does not exist", "table _ doesn't exist",
        "table … doesn't exist", "table … does not exist", "table … not found|exist",
        "no such table", "unknown|unconfigured table", "invalid object name",
        "table or view does not exist",
        "view … not|doesn't exist", "does not exist or not authorized", "view … not found",
        "schema … does not exist", "schema … not found|exist", "object … does not exist",
        "object does not exist", "collection … not found|exist",
        "collection … not|doesn't exist",
        "sheet|worksheet|tab … not found|exist", "worksheet … not|doesn't exist",
        "index … not found|exist", "unable to parse range", "unable to infer object type",
        "no grid with id",
        "not found: table|view",
        "not found table", "table … deleted|dropped|renamed|moved|removed", "missing table",
        "index|table|view|collection|sheet is gone",
        "stream … not found|exist", "ns not found", "ns does not exist", "topic … not found|exist",
        "object type … not|isn't supported|found|exist|available",
        "sobject type _ is not supported",
        "unknown object|entity|resource|table|endpoint|stream", "no such resource",
        "unknown resource", "entity … not found|exist", "no such object|entity|collection",
        "model … not found|exist", "module name … invalid", "invalid module",
        "list … not found|exist|deleted", "sheet|worksheet|tab … deleted|removed",
        "report … not found|exist|deleted",
        "custom object … not found|exist|deleted", "file … not found … bucket", "no such key",
        "could not find table", "cannot find table|object", "cannot find the object",
        "relation _ existiert nicht", "tabelle _ existiert nicht", "ungültiger objektname",
        "relation _ n existe", "table _ n existe", "nom d objet … non valide",
        "no existe la relación", "relación _ no existe", "tabla _ no existe",
        "la tabla … no existe",
        "nombre de objeto … no es válido", "отношение _ не существует", "таблица _ не существует",
        "关系 _ 不存在", "表 _ 不存在", "对象名 _ 无效", "リレーション _ は存在しません",
        "テーブル _ 存在しません", "オブジェクト名 _ が無効", "relação _ não existe",
        "tabela _ não existe", "relazione _ non esiste", "tabella _ non esiste", "릴레이션",
        "schema _ existiert nicht", "schéma _ n existe", "no existe el esquema",
        "схема _ не существует"
      ).unless(
        "delta table", "log file", "bucket does not", "column", "database _ not found",
        "object at location", "parquet", "object store"),
      .httpStatus(410),
      .gists(
        "{table} … {gone}", "{table} … {not} … {seen}", "{table} … {not} longer",
        "{not} … {seen} … {table}", "behind this table … no longer on|in|exists|there|available",
        "{table} … taken|been away|down|offline", "{table} … is|was {gone}"
      ).unless("{bad} … {key}", "column", "field", "permission", "access", "{key}"),
      .advice("refresh … tables|schemas|schema", "restore the file|table|view|sheet"),
      .phrases(
        "la relazione _ non esiste", "relacja _ nie istnieje", "_ nesnesi mevcut değil",
        "relationen|relation _ existerar|finns inte", "relace _ neexistuje",
        "відношення _ не існує", "relatie _ bestaat niet", "關 聯 _ 不 存 在",
        "lo schema _ non esiste", "schemat _ nie istnieje",
        "schemat|schema _ existerar|finns inte", "_ şeması mevcut değil", "esquema _ não existe",
        "схема _ не існує"
      ),
      .gists(
        "{table} … no longer exist|exists|available|there|present|found|on|in|offered|part|listed",
        "{table} … is|are no longer"
      ).unless("{bad} … {key}", "shared", "column", "field", "permission", "access", "served"),
      .names(
        "TABLE_IS_DROPPED"
      ),
      .names(
        "UnknownTopicOrPartitionError", "UnknownTopicOrPartition", "ContainerItemNotFound"
      ),
      .names(
        "itemNotFound", "BlobNotFound", "Request_ResourceNotFound",
        "UnknownTopicOrPartitionException", "SalesforceResourceNotFound"
      ),
      .phrases("no such file").from("SFTP"),
      .phrases(
        "channel|list|form|board|sheet was|is|could not found",
        "channel|list|form|board … was not found"
      ),
      .phrases(
        "tablo|ilişki|nesne _ mevcut değil"
      ),
      .phrases(
        "unknown _ schema|table|endpoint|resource|stream"
      ),
      .phrases(
        "relation|table|view|collection _ could not be found|located",
        "table|view|collection not found", "object with … was not found"
      ),
      .sentences(
        "refresh the|your list of tables", "refresh the|your table|tables|schema list"
      ),
      .gists(
        "renamed the … tab|sheet|table|view|collection",
        "renamed the tab|sheet|table|view|collection", "{table} you selected|chose|picked no longer"
      ),
      .names(
        "NoSuchTableError"
      ),
      .phrases(
        "endpoint|resource|object|report was|is|has|been sunset|retired|removed|withdrawn",
        "endpoint|resource was sunset"
      ).unless("api version"),
      .sentences(
        "headobject operation not found"
      ),
      .gists(
        "index … doesn't|not exist|found", "index {not} found",
        "no longer has a|an|the|any table|tab|view|sheet|collection|object",
        "no longer has a|an|the|any _ table|tab|view|sheet|collection|object"
      ),
      .names(
        "channel_not_found", "INVALIDENTITY", "BAD_RESOURCE_TYPE_IN_FROM_CLAUSE",
        "INVALID_RESOURCE_TYPE"
      ),
      .phrases("unrecognized|unknown request url", "unsupported resource|table|endpoint|stream"),
      .sentences("not a valid resource name"),
      .phrases("has|have been disabled in this|the|your repository|project|workspace"),
      .phrases(
        "the _ api is|are no longer available", "api is no longer available",
        "unknown _ _ schema|table|resource|endpoint", "unknown _ _ _ schema|table|resource|endpoint"
      ).unless("api version"),
      .phrases("resource not found", "requested resource could not be found").from(
        "Notion", "Mailchimp", "Airtable"),
      .phrases("NOT_FOUND", "requested resource does not exist").from("Salesforce"),
    ] + tablesMissingAbroad,
    belongs: [
      "APIError: [400]: Unable to parse range: 'Orders 2024'!A1:Z1000",
      "gspread.exceptions.WorksheetNotFound: Sheet1",
      "ERREUR:  la relation « public.commandes » n'existe pas",
      "Unable to infer object type from: deals_old",
      "ns does not exist: shop.orders_old",
      "schema \"analytics_old\" does not exist",
      "410 Client Error: Gone for url: https://api.acme.dev/v1/orders",
      "relation \"public.rate_limit_exceeded\" does not exist",
      "(1146, \"Table 'shop.billing_limits' doesn't exist\")",
      "ERROR:  no existe la relación «public.pedidos»",
      "relation \"public.orders_v1\" does not exist",
      "(1146, \"Table 'shop.orders_v1' doesn't exist\")",
      "(208, b\"Invalid object name 'dbo.Orders'.DB-Lib error message 20018, severity 16\")",
      "ORA-00942: table or view does not exist",
      "404 Not found: Table acme:shop.orders was not found in location EU",
      "NoSuchTableError: orders_v1",
    ],
    doesNotBelong: [
      "FATAL: database \"table\" does not exist",
      "(1356, \"View 'shop.v' references invalid table(s) or column(s)\")",
    ])
}
