extension ErrorFamily {
  /// What was entered is wrong: host, port, database, warehouse, account or property id, region,
  /// bucket, a malformed key or URL. The source need not change; the settings must.
  static let invalidConfiguration = ErrorFamily(
    cause: .invalidConfiguration, letter: .b, fault: .you,
    signatures: [
      .phrases(
        "database _ does not exist", "unknown database", "no such database", "cannot open database",
        "database … doesn't exist", "no database selected", "the specified bucket does not exist",
        "no such bucket", "no host supplied", "no scheme supplied",
        "no connection adapters were found", "exceeded 30 redirects", "not found dataset",
        "dataset _ was not found", "requested entity was not found"
      ).unless("table"),
      .phrases("no help desk configured|at", "configured at this address"),
      .phrases(
        "in connection info string", "invalid connection option", "specified in the connect string",
        "requested warehouse|database|schema|role does not exist", "token_uri points|is",
        "requested endpoint could not be found", "find the configured",
        "read|find|open|list the remote directory|folder|path"),
      .phrases("missing required parameters"),
      .sentences(
        "configured to connect to a replica set named", "advertiser … doesn't exist|deleted"),
      .sentences("invalid user|username format", "username must include"),
      .sentences("not supported for filtering").path(.c),
      .names("SQL1013N", "JsonPathParserError", "ConfigFieldMissingException"),
      .phrases(
        "role specified … exist", "invalid api version", "could not find project",
        "no account found with", "{not} exist for the field",
        "in the manifest"),
      .sentences("linked to a different data center|datacenter|region"),
      .sentences(
        "doesn't|not look like a … name|id|url|key|host|account|domain|address", "enter just the",
        "not the full url",
        "enter only the", "isn't a valid … account|id|url|host|site|project|property|domain",
        "must be numeric", "must be the numeric",
        "looks misconfigured", "set a _ id on the source", "set a conversion metric",
        "needs a conversion metric", "isn't eligible for", "unsupported_grant_type",
        "does not support the sign-in method", "no _ are selected", "no _ is selected",
        "no _ selected", "no _ configured", "endpoint _ is offline", "tunnel not found|offline",
        "rejected the configured", "one of the configured values",
        "enter a single", "characters outside ascii", "punycode", "invalid dataset id",
        "invalid project id",
        "must be a fully-qualified id", "references valid gcp project",
        "isn't a location", "is not a location", "does not support this operation",
        "must be of type 'java.lang.long'",
        "couldn't|not|cannot|can't find the|a|an|that|this|your|any _ store|account|project|workspace|site",
        "couldn't|not|cannot|can't find the|a|an|that|this|your|any repository|project|account|store|site|workspace|organization|property|advertiser|team|dataset|bucket|spreadsheet",
        "find … ad|google|snowflake account|cloud", "no longer available on github",
        "repository is no longer", "repository is not accessible", "configured account id",
        "setting on this source", "id in your source settings", "not found at url",
        "unsupported get request",
        "is not a valid … id|account|url|host",
        "invisible or unsupported character", "connection details contains",
        "database named in your connection details", "database configured for this source",
        "username must include your project ref", "no tenant identifier provided",
        "ENOIDENTIFIER", "requires connecting via",
        "requires connecting through a specific hostname",
        "endpoint id is not specified", "query.mongodb.net",
        "cannot open database _ requested by the login", "no active warehouse",
        "no database is available", "does not have a current database",
        "verify the account name is correct", "can't find an account",
        "must be escaped according to",
        "serving the clickhouse http interface", "reconfigure this source",
        "valid clickhouse response",
        "metrics cannot be requested for a manager", "check the … spreadsheet url",
        "spreadsheet … url … not", "google sheet could not be found", "the google sheet could not",
        "connection string … invalid|malformed", "invalid connection string", "invalid mongodb uri",
        "is not a valid … subdomain|domain|store|site", "no such subdomain", "site not found",
        "port contains non-digit", "invalid uri", "invalid hostname", "invalid host|port",
        "wrong region", "region … is wrong|incorrect|expecting|mismatch", "incorrect region"
      ).unless("cursor", "incremental field", "valid resource name"),
      .sentences("ordinal not in range 256").from("MySQL", "PlanetScale", "MariaDB", "TiDB"),
      .phrases("parameter _ value _ is invalid"),
      .sentences(
        "duplicate column headers", "duplicate headers", "header row … duplicates|duplicate|unique",
        "collapse to the same column", "columns … same header|name|title"
      ).path(.none),
      .sentences(
        "not supported for this document", "office file", "uploaded office", "must be converted to"
      ).path(.none),
      .names(
        "INVALID_CUSTOMER_ID", "ERR_NGROK_3200", "ERR_NGROK_8012", "ERR_NGROK_727",
        "CUSTOMER_NOT_FOUND", "NoSuchBucket", "InvalidBucketName",
        "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException",
        "InvalidURL", "MissingSchema", "InvalidSchema", "LocationParseError", "InvalidURI",
        "InvalidCatalogName", "UNKNOWN_DATABASE", "SpreadsheetNotFound",
        "invalid_account", "account_not_found",
        "ACCOUNT_NOT_FOUND", "REQUESTED_METRICS_FOR_MANAGER", "NoRegionError", "ConfigurationError",
        "tenant_not_found", "invalid_team", "team_not_found",
        "INVALID_LOGIN_CUSTOMER_ID"),
      .code(.mySQL, 1049, 1046, 1102),
      .code(.sqlServer, 4060, 911, 40532, 904, 978, 979),
      .code(.oracle, 12154, 12514, 12505, 12504, 12533, 12521),
      .code(.snowflake, 2003, 2043).with(
        "database _ does not exist", "database … does not exist or"),
      .phrases("404 not found").from("Snowflake"),
      .code(.snowflake, 606, 90105, 90106, 290404, 251001, 390189, 2_043_001),
      .code(.clickHouse, 81, 36),
      .code(.mongoDB, 73),
      .sqlState("3D000", "57P04"),
      .httpStatus(404).from(
        "Zendesk", "ClickHouse", "Chargebee", "Shopify", "Jira", "Freshdesk", "Snowflake", "Okta",
        "GoogleSheets", "Mailchimp", "ActiveCampaign", "Recharge", "WooCommerce", "Magento",
        "Salesforce", "GoogleAnalytics", "GoogleAds", "MetaAds", "LinkedinAds", "BigQuery"),
      .httpStatus(404, 421, 301, 302, 308),
      .phrases(
        "il database _ non esiste", "baza danych _ nie istnieje", "_ veritabanı mevcut değil",
        "databasen|databas _ existerar|finns inte", "_ 데이터베이스가 없습니다", "_ 데이터베이스 없음",
        "databáze _ neexistuje", "база|бази даних _ не існує", "資 料 庫 _ 不 存 在",
        "database _ bestaat niet"
      ),
      .names(
        "InvalidRegion", "BucketRegionError", "InvalidNamespace"
      ),
      .code(.mySQL, 1298),
      .code(.snowflake, 390201),
      .sentences(
        "DatabaseNotFound", "because this database does not exist"
      ),
      .names(
        "AADSTS90002", "AADSTS900023", "AADSTS500011", "ContainerNotFound", "AccountNotFound",
        "INSTITUTION_NO_LONGER_SUPPORTED", "NO_ACCOUNTS", "API_VERSION_INCOMPATIBLE", "E0000007",
        "TooManyRedirects", "NoValidUrlKeyFound", "invalid merchant account", "moved permanently"
      ),
      .phrases(
        "database does not exist", "database doesn't exist",
        "api version _ is no longer supported", "api version … {not} supported"
      ).unless("relation"),
      .sentences(
        "point the source at a|an existing", "resolve to the same",
        "too many {place} are selected|configured"
      ),
      .phrases(
        "url is wrong|incorrect", "api version _ is no longer supported",
        "api version is no longer supported"
      ),
      .phrases(
        "expected authentication request from server"
      ),
      .sentences(
        "invalid {key} format", "invalid api key|token|secret format",
        "check your subdomain|slug|site"
      ).unless("unauthorized", "unauthorised", "401"),
      .phrases(
        "rejected the connection details"
      ),
      .sentences(
        "{not} parse … certificate|key configured", "valid pem … pasted in full"
      ),
      .sentences(
        "can't|cannot|couldn't find that database", "check the database name|names",
        "check the database and schema names"
      ).unless("access denied", "login failed"),
      .phrases(
        "connection string must", "must start|begin with mongodb|postgres|postgresql|mysql"
      ),
      .sentences(
        "object with id _ does not exist"
      ),
      .phrases(
        "url|host|address|endpoint|subdomain has|have|must|needs|should|to use|be https",
        "url|host|address|endpoint|subdomain has to be https",
        "until a|an|the … filled|entered|chosen|picked"
      ).unless("ssl certificate"),
      .sentences(
        "check|see|confirm|verify the|your url|subdomain|domain|site|region",
        "check|see|confirm|verify the|your|that _ url|subdomain|domain|site",
        "check|see|confirm|verify the|your _ _ url|subdomain|domain|site",
        "url you entered", "url … should look like"
      ).with(
        "could not connect", "couldn't connect", "could not reach", "couldn't reach",
        "cannot reach", "unable to reach", "unable to connect", "failed to connect"
      ).unless("ssh", "reachable", "firewall", "allowlist", "is running", "database"),
      .phrases(
        "dataset not found in location", "dataset was not found in this|the location"
      ),
      .sentences(
        "{not} like a _ server", "point|points at your database|server",
        "cannot open user default database", "account must be specified"
      ),
      .sentences(
        "CLIENT_CUSTOMER_ID_INVALID"
      ),
      .phrases(
        "repository|project|workspace|account has|was|is moved|renamed"
      ).unless("token … moved"),
      .sentences(
        "must be qualified with a dataset"
      ),
      .phrases(
        "json … key can't|cannot be parsed|read", "paste the whole|entire"
      ),
      .phrases(
        "{not} know the database", "isn't|not the url|address|link of|for"
      ),
      .sentences(
        "can work with other accounts", "numeric property id",
        "workspace|project|team|organization unknown object", "account id in your source settings",
        "property|parameter|option _ only accepts", "only accepts values of the form",
        "oauth2 token endpoint returned a|an non-json|html|empty",
        "token response did not contain", "token_url is required",
        "invalid leading whitespace", "characters in header value", "illegal header value",
        "invalid header value",
        // The fourth byte of `HTTP` and of `SSH-`: no MySQL server answered.
        "packet sequence number wrong got 80 expected",
        "packet sequence number wrong got 45 expected"
      ),
    ] + invalidConfigurationWords + configurationAtVendors + settingsOfEngines + addressesAbroad,
    belongs: [
      "DPY-4000: unable to find \"CRM\" in tnsnames.ora",
      "invalid sslmode value: \"yes\"",
      "missing \"=\" after \"postgres//db.acme.dev\" in connection info string",
      "410 Client Error: The API revision 2022-10-17 has been retired.",
      "Invalid property ID: UA-4031-1. A numeric Property ID is required.",
      "404 Not found: Dataset acme:sales_eu was not found in location US",
      "Username and password must be escaped according to RFC 3986, use urllib.parse.quote_plus",
      "404 Client Error: Not Found for url: https://api.github.com/repos/acme/nope",
      "Zendesk subdomain is incorrect",
      "Invalid URL: 'htps://api.acme.dev'",
      "{\"errorMessages\":[\"Site not found\"]}",
      "(1049, \"Unknown database 'shop_prd'\")",
      "FATAL: database \"analytics\" does not exist",
      "ORA-12514: TNS:listener does not currently know of service requested in connect descriptor",
      "The customer ID on this source isn't a valid account. Update it in the source settings.",
      "An error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: The specified "
        + "bucket does not exist",
      "requests.exceptions.MissingSchema: Invalid URL 'api.example.com': No scheme supplied",
    ],
    doesNotBelong: ["relation \"public.database\" does not exist"])
}
