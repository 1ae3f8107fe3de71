// The words the families know. Everything else in a text is a stranger and only takes up room.

/// What a word does to the words around it, apart from any family.
struct Role: OptionSet {
  let rawValue: UInt32

  /// A name follows: *table* invoices, *column* "timeout".
  static let noun = Role(rawValue: 1 << 0)
  /// An HTTP status follows: *status* 429, *HTTP* 503, *returned* 404.
  static let status = Role(rawValue: 1 << 1)
  /// Some code follows: *code* 18, *error* 1045.
  static let code = Role(rawValue: 1 << 2)
  static let errno = Role(rawValue: 1 << 3)
  static let oracle = Role(rawValue: 1 << 4)
  static let sqlState = Role(rawValue: 1 << 5)
  /// Only SQL Server and its drivers say it.
  static let sqlServer = Role(rawValue: 1 << 6)
  static let mongoDB = Role(rawValue: 1 << 7)
  static let meta = Role(rawValue: 1 << 8)
  static let twilio = Role(rawValue: 1 << 9)
  /// Begins the reason of an HTTP status: 403 *Forbidden*, 502 *Bad* Gateway.
  static let reason = Role(rawValue: 1 << 10)
  /// What is counted: 403 *rows*.
  static let unit = Role(rawValue: 1 << 11)
  /// `[SQL: …]`: the rest of the line is a statement.
  static let statement = Role(rawValue: 1 << 12)
  /// `Caused by`, `cached error`: the first and the second word.
  static let causeOpening = Role(rawValue: 1 << 13)
  static let causeClosing = Role(rawValue: 1 << 14)
  static let database = Role(rawValue: 1 << 15)
  static let tikTok = Role(rawValue: 1 << 16)
  /// Opens a sentence of advice: what it mentions is weaker evidence than what was stated.
  static let advice = Role(rawValue: 1 << 17)
  /// What follows is not said to be so.
  static let condition = Role(rawValue: 1 << 18)
  /// Between two guesses.
  static let alternative = Role(rawValue: 1 << 19)
  /// A function of a stack frame that tells what was being done.
  static let frame = Role(rawValue: 1 << 20)

  static let words: [(Role, String)] = [
    (
      .noun,
      """
      table relation column view schema database field collection role host slot publication \
      property object sheet tab bucket dataset tabelle spalte datenbank tabla \
      columna colonne user benutzer utilisateur topic stream identifier columns find aggregate \
      unrecognized performed sobject worksheetnotfound coluna tabela relazione relación kolumna \
      kolumn отношение столбец таблица таблицы роль схема 列 ン ル ス 系 段 表
      """
    ),
    (
      .status,
      """
      status statuscode status_code http http_status httpstatus http_code httpcode httperror \
      http_status_code returned responded got api httpexception http_response_code
      """
    ),
    (.code, "code error errors errorcode error_code errcode msg fehler erreur"),
    (.errno, "errno"), (.oracle, "ora"), (.sqlState, "sqlstate state"),
    (.sqlServer, "pymssql freetds mssql odbc sqlserver msg dblib tds lib sqlexecdirectw"),
    (.mongoDB, "codename pymongo mongo mongodb mongoservererror operationfailure errmsg"),
    (.meta, "fbtrace_id oauthexception error_subcode graphmethodexception"),
    (.twilio, "twilio"), (.tikTok, "tiktok"),
    (
      .reason,
      """
      client server bad unauthorized payment forbidden not method proxy request conflict gone \
      length precondition uri unsupported range unprocessable locked too internal service gateway \
      temporarily permission access post get put resource deadline error unknown origin web
      """
    ),
    (.unit, "rows row records record items ms seconds second bytes times kb mb results minutes"),
    (.statement, "sql statement"), (.causeOpening, "caused cached last"),
    (.causeClosing, "by error exception"),
    (.database, "db"), (.alternative, "or"),
    (.frame, "_check_banner _evolve_pyarrow_schema evolve_pyarrow_schema"),
    (.condition, "if unless whether should maybe perhaps possibly"),
    (
      .advice,
      """
      check please make ensure verify reconnect update grant add contact ask if confirm reset enable \
      raise increase upgrade remove create either consider once choose pick switch point paste use \
      set restore fix reduce retype resume reactivate hint tip usually often common perhaps maybe \
      might probably likely confirm look review re-enter re-enable
      """
    ),
  ]
}

/// Words to numbers, by hash: 64 bits are taken for the word itself. Open addressing.
struct Vocabulary {
  private(set) var roles: [Role] = []
  /// Stands for every address of a sign-in page.
  private(set) var signInPage: Int32 = -1
  /// Stands for every address that is about webhooks.
  private(set) var webhookPage: Int32 = -1
  /// Stands for every address where tokens are issued.
  private(set) var tokenPage: Int32 = -1
  /// Stands for every quoted date.
  private(set) var quotedDate: Int32 = -1
  private var hashes: [UInt64]
  private var numbers: [Int32]
  private var mask: Int

  init(expecting count: Int) {
    var size = 1024
    while size < count * 3 { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    numbers = Array(repeating: -1, count: size)
    mask = size - 1
    for (role, words) in Role.words {
      for word in words.split(separator: " ") {
        var spelling = String(word)
        let hash = spelling.withUTF8 { Spelling.words(of: $0).last }
        roles[Int(add(hash ?? WordHash(of: word.utf8)))].insert(role)
      }
    }
    signInPage = add(WordHash(of: "sign_in_page".utf8))
    webhookPage = add(WordHash(of: "webhook_page".utf8))
    tokenPage = add(WordHash(of: "token_page".utf8))
    quotedDate = add(WordHash(of: "quoted_date".utf8))
  }

  var count: Int { roles.count }

  /// -1 for a stranger.
  @inline(__always)
  func number(of hash: WordHash) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash.value >> 20) & mask
    while true {
      let found = numbers[slot]
      if found < 0 || hashes[slot] == hash.value { return found }
      slot = (slot + 1) & mask
    }
  }

  mutating func add(_ hash: WordHash) -> Int32 {
    if roles.count * 2 > mask { grow() }
    var slot = Int(truncatingIfNeeded: hash.value >> 20) & mask
    while numbers[slot] >= 0 {
      if hashes[slot] == hash.value { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    hashes[slot] = hash.value
    numbers[slot] = Int32(roles.count)
    roles.append([])
    return numbers[slot]
  }

  private mutating func grow() {
    let old = zip(hashes, numbers).filter { $0.1 >= 0 }
    mask = mask * 2 + 1
    hashes = Array(repeating: 0, count: mask + 1)
    numbers = Array(repeating: -1, count: mask + 1)
    for (hash, number) in old {
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while numbers[slot] >= 0 { slot = (slot + 1) & mask }
      hashes[slot] = hash
      numbers[slot] = number
    }
  }
}

/// FNV-1a over the bytes of a word in lower case, finished so that its high bits are good too.
struct WordHash: Equatable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(of bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

  var value: UInt64 { state }
}
