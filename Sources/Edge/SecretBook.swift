// The credentials of a session: numbers for everybody, bytes for the request that needs them.

import PostHog

/// Numbers secrets in the order in which they first appear, keeps them until the session ends, and
/// knows them again in any text.
package final class SecretBook: Sendable {
  private let pages = Locked<[Page]>([])
  /// What opens PostHog to us. It has no number: nobody speaks of it.
  private let own = Locked<[Page]>([])

  /// A secret and how to find it.
  private struct Page {
    let secret: Secret
    let trace: SecretTrace
  }

  package init() {}

  /// The number of a secret. The same bytes have the same number.
  package func keep(_ secret: Secret) -> SecretRef {
    pages.withLock { pages in
      if let index = pages.firstIndex(where: { $0.secret.holdsSameBytes(as: secret) }) {
        return SecretRef(index + 1)
      }
      pages.append(Page(secret: secret, trace: SecretTrace(of: secret)))
      return SecretRef(pages.count)
    }
  }

  /// Masks from now on the key that we came with.
  package func protect(_ key: APIKey) {
    let secret = key.secret
    own.withLock { $0.append(Page(secret: secret, trace: SecretTrace(of: secret))) }
  }

  /// The line with each key in it lifted out and its number left in its place, and what was lifted,
  /// in order. For ordinary lines, before history, journal or screen see them.
  package func lift(
    _ line: String
  ) -> (line: String, lifted: [(ref: SecretRef, shape: KeyShape)]) {
    var lifted: [(ref: SecretRef, shape: KeyShape)] = []
    let line = KeyShape.replacing(in: line) { key, shape in
      let ref = keep(Secret(lifting: key))
      lifted.append((ref, shape))
      return ref.description
    }
    return (line, lifted)
  }

  package func secret(_ ref: SecretRef) -> Secret? {
    pages.withLock { pages in
      pages.indices.contains(ref.number - 1) ? pages[ref.number - 1].secret : nil
    }
  }

  /// The bytes behind a number, for a request's body; nil for a number we never gave.
  package func withBytes<R>(
    of ref: SecretRef, _ body: (UnsafeRawBufferPointer) throws -> R
  ) rethrows -> R? {
    try secret(ref)?.withBytes(body)
  }

  /// The text with its number in place of every secret, however it is written: as it is, escaped
  /// for URLs or JSON, in base64 or in hexadecimal digits.
  package func mask(_ text: String) -> String {
    var text = text
    let masked = text.withUTF8 { mask(UnsafeRawBufferPointer($0)) }
    return masked.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// The same for bytes; nil where there was nothing to mask.
  package func mask(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    let pages = pages.withLock { $0 }
    var spans: [(range: Range<Int>, name: String)] = []
    for (index, page) in pages.enumerated() {
      page.trace.find(page.secret, in: bytes) {
        spans.append(($0, SecretRef(index + 1).description))
      }
    }
    for page in own.withLock({ $0 }) {
      page.trace.find(page.secret, in: bytes) { spans.append(($0, "<masked:phx>")) }
    }
    return spans.isEmpty ? nil : Self.replace(spans, in: bytes)
  }

  /// Where two overlap, the one that begins first stands, and covers both.
  private static func replace(
    _ spans: [(range: Range<Int>, name: String)], in bytes: UnsafeRawBufferPointer
  ) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for span in spans.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if span.range.lowerBound >= position {
        result += bytes[position..<span.range.lowerBound]
        result += span.name.utf8
      }
      position = max(position, span.range.upperBound)
    }
    return result + bytes[position...]
  }
}

extension Secret {
  fileprivate func holdsSameBytes(as other: Secret) -> Bool {
    withBytes { ours in other.withBytes { theirs in ours.elementsEqual(theirs) } }
  }
}
