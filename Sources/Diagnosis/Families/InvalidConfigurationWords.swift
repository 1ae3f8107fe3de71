extension ErrorFamily {
  /// A wrong setting as people word it: a noun of one class and a state of another, and what the
  /// reader is told to look at.
  static let invalidConfigurationWords: [Signature] = [
    .gists(
      "duplicate _ name|id", "{entry} … are|is required", "has no information_schema"
    ).unless("{key}", "permission", "{plan}", "{lack} … {right}"),
    .gists(
      "url|domain|host|hostname|subdomain|address|endpoint|instance|region isn't|not allowed",
      "url|domain|host|hostname|subdomain|address|endpoint|instance|region is not allowed",
      "must use https|http", "must start|begin with https|http",
      "must be … url|hostname|domain|subdomain",
      "redirected the connection|request", "unexpected redirect", "enter the direct",
      "needs|requires your … number|id|url|domain|region",
      "no _ account|store|site|shop|workspace|organization|project|property found|at|for",
      "found no collections|tables|schemas|worksheets|databases|views",
      "add|enter|provide|select|choose at least one", "id is|are invalid|incorrect|wrong",
      "url is invalid|incorrect|wrong", "not|didn't recognize|recognise one of",
      "repository|repo|api was|is not found",
      "repository|repo not found", "check that the … url points|point",
      "api version … sunset|retired|deprecated|pinned",
      "no longer serves|supports the api version",
      "unsupported api version", "not|couldn't open this spreadsheet",
      "not|couldn't find this repository|account|workspace|project|property",
      "answered with a redirect", "to begin|start with https|http", "bare hostname",
      "knows no account|project|workspace|site|shop", "no account with this|that id",
      "database|schema has no collections|tables", "repository does not exist",
      "repository cannot|can't be found", "has no warehouse",
      "no _ account|project|store|workspace under|with|named",
      "not|doesn't belong to this|that|the _ region|account|project|workspace",
      "no warehouse is|was",
      "missing required keys|settings|config",
      "catalog _ does not exist", "container does not exist",
      "rows from this table are not json objects", "rows aren't objects"
    ).unless("allowed to connect", "ssh"),
    .gists(
      "database _ does not exist", "unknown database", "no such database", "database … not found",
      "cannot open database", "database … doesn't exist", "no database selected",
      "datenbank _ existiert nicht", "unbekannte datenbank", "base de données _ n existe",
      "base de datos _ no existe", "no existe la base de datos", "база данных _ не существует",
      "база данных не существует", "数据库 _ 不存在", "データベース _ は存在しません",
      "データベース _ 存在しません", "banco de dados _ não existe",
      "project … not found|exist", "dataset … not found|exist", "bucket … not|doesn't exist",
      "the specified bucket does not exist", "bucket … region", "no such bucket",
      "account … not found|exist", "account id … invalid|wrong|incorrect",
      "account identifier … invalid|wrong|incorrect|check", "customer id … invalid|valid|wrong",
      "property id … invalid|valid|wrong", "spreadsheet … not found|exist|deleted",
      "requested entity was not found",
      "workspace … not found|exist", "site … not found|exist",
      "store|shop … not found|exist", "subdomain … not found|exist|invalid|wrong",
      "team … not found|exist", "organization … not found|exist",
      "advertiser|profile|view id … not found|exist|invalid",
      "invalid url|host|hostname|port|region|domain|subdomain|endpoint|dsn|connection",
      "invalid _ url|host|hostname|port|region|domain|subdomain|endpoint|dsn|connection",
      "no host supplied", "no scheme supplied", "no connection adapters were found",
      "malformed … key|url|uri",
      "service account … not in the expected format|json", "key … not … valid json|format|pem",
      "missing required parameter|parameters|field|setting",
      "invalid site name", "warehouse … does not exist",
      "region … does not exist", "warehouse … not found",
      "unsupported … region|host", "missing … account|project|property id",
      "tns could not resolve", "listener does not currently know of service",
      "invalid_dsn", "invalid dsn", "missing _ in connection", "no such … account|project|site",
      "could not be found … url|id", "check … the … id|url|subdomain|domain is correct",
      "host is not allowed", "is not a mongodb", "not a postgres", "redirected too many times",
      "exceeded 30 redirects", "unknown mysql server host port",
      "wrong host", "wrong port", "does not match … region"
    ).unless(
      "table", "incremental field", "collection", "sheet tab", "worksheet", "ssl", "tls",
      "currently accepting", "ip address", "authentication", "column|columns", "date range"),
    .hints(
      "invalid client data", "misconfigured", "misconfiguration", "configuration error",
      "source settings",
      "source's settings", "source configuration", "check your configuration|settings",
      "check the spelling", "on this source"),
    .gists(
      "{not} recognize|recognise|know this|that|the|your … {entry}",
      "{not} recognize|recognise|know this|that|the|your {entry}",
      "{not} recognize|recognise|know this|that|the|your {place}",
      "advertiser … exist … deleted",
      "{not} … under|at|with this|that|the {entry}", "id|profile|account … {not} among",
      "{place} … {not} … {seen}",
      "{place} … no longer exist|exists|available|found|active|there|visible|valid",
      "{place} … {not} longer",
      "{not} a|an … {place}", "{not} {seen} … {entry}",
      "{entry} … {not} … valid|look|allowed|match|matches|correct|numeric|right|supported",
      "{entry} … must|should|needs", "{entry} … has|have to", "{entry} … {not} a|an",
      "no {place} … {seen}", "no {place} with|named|called|under",
      "invalid|incorrect|wrong|malformed|unrecognized … {entry}", "unknown {entry}",
      "url|host|hostname|domain|subdomain … malformed|invalid|wrong|incorrect",
      "{entry} … in the manifest", "manifest … {lack}", "form a dependency cycle",
      "{not} exist for the field",
      "{entry} … nobody", "{place} … nobody", "nobody we know",
      "git repository is empty"
    ).unless(
      "has no … access", "{key} … {bad}", "column|columns", "field", "permission", "ssl", "tls",
      "date",
      "time", "timeout",
      "cursor", "{plan}", "token"),
    .advice(
      "{check} … {entry}", "{check} … {place}", "make sure … {entry}", "entered … {entry}",
      "enter|set|pick|choose|select … {entry}",
      "enter|pick|choose|select … {place}", "fix the|your"
    ).unless("{key}", "allow", "check messages"),
    .gists(
      "no {place} … {seen}", "no {place} with|named|called|under", "doc was|is {gone}",
      "unknown _ schema", "unknown schema",
      "{entry} is|are wrong|incorrect|invalid|mistyped"
    ).unless("column|columns", "permission", "has no … access"),
    .classes(
      "notFound", "NOT_FOUND"
    ),
    .gists(
      "missing cluster identifier", "shut down on", "codeParamsRoutingFailed"
    ),
    .gists(
      "universal analytics property", "use the numeric", "use … numeric id"
    ),
    .gists(
      "no {place} goes by|called|named", "no {place} _ goes by|called|named"
    ),
    .gists(
      "{place} holds|contains|has … characters", "{entry} holds|contains|has … characters",
      "contains|holds … unsupported characters"
    ),
    .advice(
      "add|enter|give|name one or more"
    ),
    .gists("{not} … {seen} … {place}").unless(
      "{seen} in|on|under|inside|of this|the|that|your … {place}", "{not} longer has",
      "has no … access", "{key} … {bad}", "column|columns", "field", "permission", "ssl", "tls",
      "cursor",
      "date", "time", "timeout", "{plan}", "token"),
    .gists(
      "{entry} … isn't|not yours|ours", "matches nothing|none",
      "matches no file|files|object|objects", "moved to another|a host|domain|address|url",
      "moved to another|a _ host|domain|address|url"
    ),
    .classes("oauth2_token_config_error", "InvalidHeader"),
  ]
}
