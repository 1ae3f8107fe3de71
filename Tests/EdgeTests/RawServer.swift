import Edge
import Glibc

/// A server that does to each visitor what a script says, byte by byte, on a port of its own.
final class RawServer: Sendable {
  let port: Int
  private let listening: Int32
  private let heard = Locked<[String]>([])

  /// The requests read so far, each from its first line to the end of its body.
  var requests: [String] { heard.withLock { $0 } }

  init(_ script: @escaping @Sendable (Visitor) -> Void) {
    listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    port = withUnsafeMutablePointer(to: &address) { [listening] in
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listening, $0, size)
        listen(listening, 64)
        getsockname(listening, $0, &size)
      }
      return Int($0.pointee.sin_port.bigEndian)
    }
    startThread { [listening, heard] in
      while case let socket = accept(listening, nil, nil), socket >= 0 {
        startThread {
          script(Visitor(socket, heard))
          close(socket)
        }
      }
      close(listening)  // Here: elsewhere the number could be another server's by the next accept.
    }
  }

  /// The accepting thread wakes with an error and ends.
  deinit { shutdown(listening, Int32(SHUT_RDWR)) }

  /// Says the same to every request of every visitor.
  convenience init(answering answer: String) {
    self.init { visitor in
      while visitor.readRequest() != nil { visitor.say(answer) }
    }
  }

  /// A port on which nobody listens: it was ours a moment ago.
  static var deafPort: Int { RawServer { _ in }.port }
}

extension RawServer {
  /// One connection. Everything blocks; it runs on a thread of its own.
  final class Visitor: Sendable {
    private let socket: Int32
    private let heard: Locked<[String]>

    init(_ socket: Int32, _ heard: Locked<[String]>) {
      self.socket = socket
      self.heard = heard
    }

    /// The next request, or nil when the visitor has left.
    @discardableResult func readRequest() -> String? {
      var bytes: [UInt8] = []
      while true {
        let text = String(decoding: bytes, as: UTF8.self)
        if let head = text.firstRange(of: "\r\n\r\n") {
          let length = text.lowercased().split(separator: "\r\n")
            .first { $0.hasPrefix("content-length: ") }
            .flatMap { Int($0.dropFirst("content-length: ".count)) }
          if text[head.upperBound...].utf8.count >= length ?? 0 {
            heard.withLock { $0.append(text) }
            return text
          }
        }
        guard let more = read() else { return nil }
        bytes += more
      }
    }

    func say(_ text: String) { say(Array(text.utf8)) }

    func say(_ bytes: [UInt8]) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }

    /// Ends with RST instead of FIN.
    func reset() {
      var linger = linger(l_onoff: 1, l_linger: 0)
      setsockopt(
        socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }

    /// Says nothing more and stays until the visitor leaves.
    func hang() {
      while read() != nil {}
    }

    /// A byte every 10 ms until the visitor leaves.
    func drip(_ byte: String) {
      var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      while poll(&waiting, 1, 10) == 0 { say(byte) }
    }

    private func read() -> [UInt8]? {
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = Glibc.read(socket, &bytes, bytes.count)
      return count > 0 ? Array(bytes[..<count]) : nil
    }
  }

  /// A whole answer, kept alive.
  static func answer(_ status: String, _ body: String, headers: String...) -> String {
    let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
  }
}
