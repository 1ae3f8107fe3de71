// Recorded pages behind HTTP, on loopback. Next to nothing is done for an answer, so that what is
// timed is the client.

import Glibc

/// Answers a request for sources with the file `page-OFFSET`, any other with 404.
final class PageServer: Sendable {
  let host: String
  private let listener: Int32

  init(_ folder: String) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { [listener] address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && listen(listener, 8) == 0
          && getsockname(listener, $0, &size) == 0
      }
    }
    guard isListening else { throw Failure("no port on loopback") }
    host = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    onThread { [listener] in Self.accept(listener, folder) }
  }

  /// Ends the thread: its `accept` fails.
  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func accept(_ listener: Int32, _ folder: String) {
    while case let connection = Glibc.accept(listener, nil, nil), connection >= 0 {
      onThread { serve(connection, folder) }
    }
  }

  /// One request after the other, until the client hangs up. None of them has a body.
  private static func serve(_ connection: Int32, _ folder: String) {
    defer { close(connection) }
    var on: Int32 = 1
    setsockopt(
      connection, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout.size(ofValue: on)))
    var buffer = [UInt8](repeating: 0, count: 8192)
    var request = ""
    while case let count = recv(connection, &buffer, buffer.count, 0), count > 0 {
      request += String(decoding: buffer[..<count], as: UTF8.self)
      guard request.hasSuffix("\r\n\r\n") else { continue }
      guard answer(request, connection, folder) else { return }
      request = ""
    }
  }

  private static func answer(_ request: String, _ connection: Int32, _ folder: String) -> Bool {
    let target = request.split(separator: " ").dropFirst().first ?? ""
    let offset = target.split(separator: "offset=").dropFirst().first.map {
      $0.prefix(while: \.isNumber)
    }
    let isPage = target.split(separator: "?").first?.hasSuffix("/external_data_sources/") == true
    let file = isPage ? open("\(folder)/page-\(offset ?? "0")", O_RDONLY) : -1
    defer { close(file) }
    let size = max(0, lseek(file, 0, SEEK_END))
    lseek(file, 0, SEEK_SET)
    let head = """
      HTTP/1.1 \(file < 0 ? "404 Not Found" : "200 OK")\r
      Content-Type: application/json\r
      Content-Length: \(size)\r
      \r

      """
    return send(Array(head.utf8)[...], connection) && copy(file, connection)
  }

  private static func copy(_ file: Int32, _ connection: Int32) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while case let count = read(file, &chunk, chunk.count), count > 0 {
      guard send(chunk[..<count], connection) else { return false }
    }
    return true
  }

  private static func send(_ bytes: ArraySlice<UInt8>, _ connection: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// What blocks has a thread of its own.
private func onThread(_ body: @escaping @Sendable () -> Void) {
  final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var thread = pthread_t()
  let work = Unmanaged.passRetained(Work(body)).toOpaque()
  pthread_create(
    &thread, nil,
    { work in
      Unmanaged<Work>.fromOpaque(work!).takeRetainedValue().body()
      return nil
    }, work)
  pthread_detach(thread)
}
