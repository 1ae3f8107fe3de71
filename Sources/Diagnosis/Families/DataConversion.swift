extension ErrorFamily {
  /// A value cannot be represented or parsed: an impossible date, a number too large, a broken
  /// encoding, invalid JSON, a row too long. The column's type did not change.
  static let dataConversion = ErrorFamily(
    cause: .dataConversion, letter: .none, fault: .you,
    signatures: [
      .sentences(
        "row is larger than the maximum", "message larger than max",
        "exceed our decimal storage limits", "cannot build decimal array",
        "must be real number not",
        "timestamp|date|time|datetime too small|large", "enlarge string buffer",
        "string buffer exceeds", "contains non-numeric", "contains a non-numeric",
        "non-numeric value",
        "value … can't be converted to the type",
        "not supported for conversion", "type clickhouse can't export"),
      .names(
        "UnicodeDecodeError", "UnicodeEncodeError", "JSONDecodeError",
        "DatetimeFieldOverflow", "InvalidDatetimeFormat",
        "NumericValueOutOfRange", "InvalidTextRepresentation", "CharacterNotInRepertoire",
        "UntranslatableCharacter", "InvalidBSON", "CANNOT_PARSE_TEXT",
        "OutOfBoundsDatetime", "ArrowCapacityError", "BSONObjectTooLarge", "CANNOT_PARSE_DATETIME",
        "TYPE_MISMATCH", "CANNOT_CONVERT_TYPE", "ILLEGAL_COLUMN_DATA",
        "VALUE_IS_OUT_OF_RANGE_OF_DATA_TYPE", "UNKNOWN_TYPE",
        "DECIMAL_OVERFLOW",
        "CANNOT_PARSE_NUMBER", "CANNOT_PARSE_DATE", "StringDataRightTruncation", "InvalidJsonText"
      ),
      .code(
        .mySQL, 1292, 1366, 1264, 1265, 1300, 1411, 1406, 1690, 3140, 3141, 1118, 1153, 2020, 1301,
        1267, 1273, 1115, 2019, 1367, 3144),
      .code(
        .sqlServer, 245, 242, 8114, 8115, 220, 248, 295, 8152, 2628, 235, 9402, 9420, 9436,
        517,
        6522, 13609, 8169, 9803),
      .code(
        .oracle, 1722, 1858, 1843, 1861, 1830, 6502, 12899, 1426, 1438, 1841, 1847, 1839, 22835,
        1401, 1461, 29275, 1406),
      .code(
        .snowflake, 100038, 100040, 100035, 100046, 100039, 100069, 100071, 100080, 100132, 100183,
        100078, 100096),
      .code(.clickHouse, 6, 27, 38, 41, 50, 53, 70, 72, 117, 349, 407, 69, 131),
      .code(.mongoDB, 10334, 17280, 9, 22),
      .sqlState(
        "22P02", "22003", "22007", "22008", "22021", "22P05", "22P03", "22018", "22001", "22026",
        "22023", "22030", "22032", "22000"),
      .phrases(
        "digits for integer string conversion",
        "invalid byte sequence", "has no equivalent in encoding", "codec can't decode|encode",
        "codec not available", "invalid input syntax", "invalid input value", "out of range",
        "value out of range", "outside the range",
        "invalid date|datetime|timestamp|time value",
        "incorrect datetime|date|time|integer|decimal|string value",
        "conversion failed", "converting data type", "error converting", "arithmetic overflow",
        "numeric overflow", "overflow error", "integer overflow", "decimal overflow",
        "numeric field overflow", "cannot be represented", "can't be represented",
        "cannot represent",
        "could not convert", "cannot convert", "can't convert", "unable to convert",
        "failed to convert",
        "could not parse", "cannot parse", "failed to parse", "unable to parse", "error parsing",
        "expecting value", "extra data", "unterminated string", "invalid control character",
        "unexpected end of json|input", "invalid json", "malformed json", "not valid json",
        "json … decode|parse|parsing error|failed", "unexpected token", "invalid utf-8",
        "invalid utf8",
        "invalid unicode", "surrogates not allowed", "unicode … error|decode", "malformed utf8",
        "year … out of range", "month must be in", "day is out of range", "date … out of range",
        "invalid isoformat", "does not match format", "unconverted data remains", "bad date",
        "not a valid number|integer|decimal", "invalid number", "invalid literal for",
        "invalid decimal",
        "rescaling decimal … data loss", "precision … exceeds|greater|larger|max",
        "decimal … precision",
        "casting … would lose|overflow", "would result in out of bounds",
        "integer value _ not in range",
        "value too long", "data too long", "string or binary data would be truncated",
        "truncated incorrect",
        "row … too long|large|big", "row size too large", "packet … too large|bigger|big",
        "max_allowed_packet", "field larger than field limit", "document … too large",
        "bsonobj size", "value … too large|big|long", "result too large … row",
        "error tokenizing data",
        "expected _ fields saw", "expected _ fields in line", "eof inside string",
        "nan … integer", "infinity … decimal", "nul byte", "null byte|character", "0x00",
        "character with byte sequence", "illegal mix of collations", "unsupported type",
        "not supported for conversion", "is not json serializable", "object of type _ is not",
        "numeric value _ is not recognized", "timestamp _ is not recognized",
        "date _ is not recognized",
        "boolean value _ is not recognized", "failed to cast variant", "not a valid month|date|day",
        "date … must be between", "zero date|datetime value", "not recognized as",
        "bad double value", "bad int64 value",
        "not an integer", "is no number|date|integer", "mixed types", "cannot decode",
        "failed to decode … value|row|string",
        "arrow … invalid", "error reading … row", "invalid value … column", "parse error",
        "ungültige bytesequenz", "ungültige eingabesyntax", "séquence d octets invalide",
        "syntaxe en entrée invalide", "secuencia de bytes no válida",
        "sintaxis de entrada no es válida",
        "неверная последовательность байт", "неверный синтаксис", "无效的 字节", "无效的类型", "输入语法",
        "値が範囲外", "不正な バイト", "無効な 入力"
      ).unless(
        "heartbeat", "pem", "parquet footer", "incremental field", "private key", "wal",
        "replication",
        "parse parquet", "manifest", "service account", "url", "buffer of", "unable to parse range",
        "port", "change stream", "connection string", "page", "delta", "negotiation"),
      .hints("delimiter", "encoding", "decode error", "overflow", "malformed"),
      .classes(
        "ArrowInvalid", "ArrowNotImplementedError", "ParserError", "ParseError",
        "NotSupportedError", "OverflowError", "InvalidOperation", "DecimalException"),
      .phrases(
        "sequenza di byte non valida", "sintassi di input non valida",
        "sequência de bytes inválida", "sintaxe de entrada", "nieprawidłowa sekwencja bajtów",
        "nieprawidłowa składnia wejścia", "geçersiz byte dizisi", "geçersiz giriş sözdizimi",
        "geçersiz girdi", "ogiltig bytesekvens", "ogiltig indatasyntax", "잘못된 바이트", "입력 구문",
        "neplatná sekvence", "неприпустима послідовність"
      ),
      .phrases("null element", "cannot have a null"),
      .phrases(
        "isn't valid json", "data type conversion", "limit for a single", "invalid digit value",
        "invalid exponent value",
        "invalid timestamp format or value", "invalid date format", "missing newline unexpected",
        "string length exceeds ddl length"),
      .gists("is numeric|date … text|string", "cell|row|value … holds|contains|is text|string"),
      .classes(
        "InvalidParameterValue", "TypeMismatch"
      ),
      .code(.mySQL, 1271),
      .classes(
        "ContentDecodingError", "ContentTypeError", "binascii.Error", "BadZipFile", "BadGzipFile",
        "csv.Error"
      ),
      .phrases(
        "fuera de rango", "hors limites", "außerhalb des gültigen", "вне диапазона", "超出范围",
        "fora do intervalo", "poza zakresem", "fuori dall intervallo"
      ),
      .phrases(
        "invalid date|datetime|timestamp|time"
      ).unless("range", "start", "end", "since", "filter", "from"),
      .gists(
        "values|dates|numbers|date|number … can't|cannot be stored|represented|kept|saved",
        "values|dates|numbers … too large|big|long|early|late to store|keep"
      ),
      .gists(
        "nothing|nobody … can store", "dates|values|numbers … {not} … stored|store"
      ),
      .gists(
        "broke|breaks|cut off in the|mid", "{not} decode|parse … response|answer|json|body",
        "where a number|date|time|timestamp … wanted|expected|belongs"
      ),
      .code(.oracle, 1882),
      .code(.sqlServer, 241),
      .sentences("not a parquet file", "magic bytes not found").from(
        "AWSS3", "AmazonS3", "GoogleCloudStorage", "AzureBlob", "CloudflareR2"),
    ] + valuesInEngines + valuesAbroad,
    belongs: [
      "ERROR:  unsupported Unicode escape sequence",
      "[CAST_INVALID_INPUT] The value 'n/a' of the type \"STRING\" cannot be cast to \"BIGINT\"",
      "Invalid digit, Value 'x', Pos 0, Type: Integer",
      "ProgramLimitExceeded: out of memory\nDETAIL:  Cannot enlarge string buffer",
      "100038 (22018): Numeric value 'n/a' is not recognized",
      "bson.errors.InvalidBSON: year 20240 is out of range",
      "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte",
      "OverflowError: Python int too large to convert to C long",
      "JSONDecodeError: Expecting value: line 1 column 1 (char 0)",
      "pyarrow.lib.ArrowInvalid: Decimal value does not fit in precision 38",
      "pyarrow.lib.ArrowInvalid: Value 9223372036854775808 too large to fit in C integer type",
      "ValueError: Out of range float values are not JSON compliant",
      "ValueError: time data '31/02/2025' does not match format '%d/%m/%Y'",
      "invalid input syntax for type uuid: \"403\"",
      "invalid byte sequence for encoding \"UTF8\": 0x00",
      "(1292, \"Incorrect datetime value: '0000-00-00 00:00:00' for column 'd' at row 1\")",
      "json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)",
      "Conversion failed when converting the varchar value 'n/a' to data type int.",
      "pyarrow.lib.ArrowInvalid: Rescaling Decimal128 value would cause data loss",
      "year 20266 is out of range",
    ],
    doesNotBelong: ["Source column type changed: int64 to string"])
}
