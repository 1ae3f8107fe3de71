// One request and what came of it, on a libcurl handle of its own.

import CCurl
import FoundationEssentials
import Glibc
import PostHog

/// A request, ready to go.
struct Request: Sendable {
  var method: Endpoint.Method
  var url: String
  /// Complete lines, none of them secret.
  var headers: [String]
  var key: APIKey
  var body: WipedBytes?
  /// Seconds, from the first look at the name to the last byte.
  var patience: Double
  /// Bytes of the body after decompression; the transfer ends there.
  var mostBytes: Int
}

/// A complete answer, or as much of one as we were willing to read.
struct Response: Sendable {
  var status = 0
  var date: String?
  var retryAfter: String?
  var location: String?
  var body = Data()
  /// The server had more to say than we take.
  var isCut = false
}

/// How all requests of one client reach their server.
struct Route: Sendable {
  /// These certificates and no others; nil for the system's.
  var caFile: String?
  /// Nil for what the usual variables of the environment say.
  var proxy: String?
  /// Past any proxy, that of the environment included: a proxy would be the first stranger to read
  /// what goes over plain HTTP.
  var isDirect: Bool
}

/// One request on its way. Only the curl thread touches it.
final class Exchange {
  /// 256 KiB. Real answers carry about 2; libcurl itself bounds only a single line (100 KiB).
  private static let mostHeaderBytes = 256 * 1024
  /// 10 s for name, connection and TLS: PostHog's own take under one.
  private static let connectMilliseconds = 10_000

  let easy: UnsafeMutableRawPointer
  private let request: Request
  private var response = Response()
  private var headerBytes = 0
  private var lines: UnsafeMutablePointer<curl_slist>?
  private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  init(_ request: Request, over route: Route) {
    easy = curl_easy_init()
    self.request = request
    words[0] = 0
    addHeaders()
    setRequest()
    setRoute(route)
    setSinks()
  }

  deinit {
    curl_easy_cleanup(easy)
    wipeHeaders()
    words.deallocate()
  }

  // MARK: - Before

  private func addHeaders() {
    for line in request.headers { lines = curl_slist_append(lines, line) }
    let authorization = WipedBytes()
    authorization.append("Authorization: Bearer ")
    for byte in request.key.reveal() { authorization.append(byte) }
    authorization.append(0)
    authorization.bytes.withMemoryRebound(to: CChar.self) {
      lines = curl_slist_append(lines, $0.baseAddress)
    }
  }

  /// libcurl frees its own copies of the lines unwiped; these are the ones we can reach.
  private func wipeHeaders() {
    var line = lines
    while let node = line {
      explicit_bzero(node.pointee.data, strlen(node.pointee.data))
      line = node.pointee.next
    }
    curl_slist_free_all(lines)
  }

  private func setRequest() {
    ccurl_set_pointer(easy, CURLOPT_URL, request.url)
    // As we wrote it: libcurl would take `..` in an id for a step up.
    ccurl_set_number(easy, CURLOPT_PATH_AS_IS, 1)
    if request.method != .get {
      // An empty body too: without one libcurl would read standard input.
      let bytes = request.body?.bytes
      ccurl_set_number(easy, CURLOPT_POST, 1)
      ccurl_set_number(easy, CURLOPT_POSTFIELDSIZE, bytes?.count ?? 0)
      ccurl_set_pointer(easy, CURLOPT_POSTFIELDS, bytes?.baseAddress ?? UnsafeRawPointer(words))
      ccurl_set_pointer(easy, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
      // On a kept-alive connection that dies without a word, libcurl sends the request once more by
      // itself. A change must not go twice: each gets a connection of its own.
      ccurl_set_number(easy, CURLOPT_FRESH_CONNECT, 1)
    }
    ccurl_set_pointer(easy, CURLOPT_HTTPHEADER, lines)
    ccurl_set_pointer(easy, CURLOPT_ACCEPT_ENCODING, "")
    ccurl_set_number(easy, CURLOPT_CONNECTTIMEOUT_MS, Self.connectMilliseconds)
    ccurl_set_number(easy, CURLOPT_TIMEOUT_MS, Int(request.patience * 1000))
  }

  private func setRoute(_ route: Route) {
    ccurl_set_number(easy, CURLOPT_NOSIGNAL, 1)
    ccurl_set_number(easy, CURLOPT_FOLLOWLOCATION, 0)
    // 1.1: a stream refused or reset inside HTTP/2 leaves more doubt about what was carried out.
    ccurl_set_number(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    ccurl_set_number(easy, CURLOPT_SSL_VERIFYPEER, 1)
    ccurl_set_number(easy, CURLOPT_SSL_VERIFYHOST, 2)
    ccurl_set_number(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    ccurl_set_number(easy, CURLOPT_TCP_KEEPALIVE, 1)
    ccurl_set_number(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    if let caFile = route.caFile {
      ccurl_set_pointer(easy, CURLOPT_CAPATH, nil)
      ccurl_set_pointer(easy, CURLOPT_CAINFO, caFile)
    }
    if let proxy = route.proxy { ccurl_set_pointer(easy, CURLOPT_PROXY, proxy) }
    if route.isDirect { ccurl_set_pointer(easy, CURLOPT_NOPROXY, "*") }
  }

  // MARK: - During

  private func setSinks() {
    let me = Unmanaged.passUnretained(self).toOpaque()
    ccurl_set_pointer(easy, CURLOPT_ERRORBUFFER, words)
    ccurl_set_pointer(easy, CURLOPT_HEADERDATA, me)
    ccurl_set_sink(easy, CURLOPT_HEADERFUNCTION) { start, _, count, context in
      let bytes = UnsafeRawBufferPointer(start: start, count: count)
      return Exchange.at(context).takeHeader(bytes) ? count : 0
    }
    ccurl_set_pointer(easy, CURLOPT_WRITEDATA, me)
    ccurl_set_sink(easy, CURLOPT_WRITEFUNCTION) { start, _, count, context in
      let bytes = UnsafeRawBufferPointer(start: start, count: count)
      return Exchange.at(context).takeBody(bytes) ? count : 0
    }
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> Exchange {
    Unmanaged<Exchange>.fromOpaque(context!).takeUnretainedValue()
  }

  private func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
    headerBytes += bytes.count
    guard headerBytes <= Self.mostHeaderBytes else { return cut() }
    let line = String(decoding: bytes, as: UTF8.self)
    if line.hasPrefix("HTTP/") {  // Perhaps the second: 100 Continue comes with a head of its own.
      response = Response()
    } else if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let value = line[colon...].dropFirst().trimmed
      switch line[..<colon].lowercased() {
      case "date": response.date = response.date ?? value
      case "retry-after": response.retryAfter = response.retryAfter ?? value
      case "location": response.location = response.location ?? value
      default: break
      }
    }
    return true
  }

  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard response.body.count + bytes.count <= request.mostBytes else { return cut() }
    response.body.append(contentsOf: bytes)
    return true
  }

  private func cut() -> Bool {
    response.isCut = true
    return false
  }

  // MARK: - After

  /// What came of it, when libcurl says that it is over.
  func outcome(_ code: CURLcode) -> Result<Response, APIError> {
    response.status = ccurl_number(easy, CURLINFO_RESPONSE_CODE)
    if code == CURLE_OK || (response.isCut && response.status >= 200) { return .success(response) }
    return .failure(hasLeft ? .noAnswer(silence(code), words: said(code)) : failure(code))
  }

  /// What came of it, when a person stops it.
  var interrupted: APIError {
    hasLeft
      ? .noAnswer(.interrupted, words: "stopped while waiting for the answer")
      : .notSent(.other, words: "stopped before it was sent")
  }

  /// Whether a byte of the request itself is on its way. REQUEST_SIZE alone also counts the CONNECT
  /// that a proxy got; PRETRANSFER says that proxy and TLS are behind us.
  private var hasLeft: Bool {
    ccurl_microseconds(easy, CURLINFO_PRETRANSFER_TIME_T) > 0
      && ccurl_number(easy, CURLINFO_REQUEST_SIZE) > 0
  }

  private func silence(_ code: CURLcode) -> APIError.Silence {
    switch code {
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR: .reset
    default: .truncated
    }
  }

  private func failure(_ code: CURLcode) -> APIError {
    let proxyStatus = ccurl_number(easy, CURLINFO_HTTP_CONNECTCODE)
    if proxyStatus >= 300 { return .notSent(.other, words: "the proxy answered \(proxyStatus)") }
    return .notSent(unreachable(code), words: said(code))
  }

  private func unreachable(_ code: CURLcode) -> APIError.Unreachable {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: .unknownHost
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_COULDNT_CONNECT:
      switch Int32(ccurl_number(easy, CURLINFO_OS_ERRNO)) {
      case ECONNREFUSED: .refused
      case ETIMEDOUT: .timedOut
      default: .other
      }
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_NOTFOUND, CURLE_USE_SSL_FAILED:
      .tls
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .notAllowed
    default: .other
    }
  }

  /// libcurl's words for it. They name host and port, never a path, a header or a body.
  private func said(_ code: CURLcode) -> String {
    words[0] == 0 ? String(cString: curl_easy_strerror(code)) : String(cString: words)
  }
}

extension Substring {
  /// Without spaces and line ends around it.
  var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
