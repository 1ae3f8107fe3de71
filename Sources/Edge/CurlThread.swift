// The thread that talks to the network.

import CCurl
import PostHog

/// One thread drives one `curl_multi`; everybody else queues work and calls `curl_multi_wakeup`,
/// the one function of it that any thread may call. It starts with the first request: a prompt that
/// is only looked at costs neither thread nor TLS library.
final class CurlThread: Sendable {
  typealias Outcome = Result<Response, APIError>

  private let queue = Locked(Queue())
  private let route: Route

  init(_ route: Route) { self.route = route }

  /// Nothing is under way then: whoever waits in ``send(_:)`` holds on to us.
  deinit { queue.withLock { $0.close() } }

  func send(_ request: Request) async -> Outcome {
    let number = queue.withLock { $0.number() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { add(Job(number: number, request: request, done: $0)) }
    } onCancel: {
      queue.withLock { $0.cancel(number) }
    }
  }

  private func add(_ job: Job) {
    queue.withLock { queue in
      // Looked at under the lock: a cancellation that comes later finds the job in the queue.
      guard !Task.isCancelled else {
        job.done.resume(returning: .failure(.notSent(.other, words: "stopped before it was sent")))
        return
      }
      if queue.open() { startThread { [queue = self.queue, route] in Drive(queue, route).run() } }
      queue.add(job)
    }
  }
}

/// A request and who waits for it.
private struct Job {
  var number: Int
  var request: Request
  var done: CheckedContinuation<CurlThread.Outcome, Never>
}

/// What the thread is to do next.
private struct Queue: @unchecked Sendable {  // The handle is what keeps it from being so by itself.
  private(set) var multi: UnsafeMutableRawPointer?
  private var jobs: [Job] = []
  private var cancelled: [Int] = []
  private var isClosed = false
  private var numbers = 0

  /// Once a process; libcurl counts, and is never told that we are done.
  private static let library = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

  mutating func number() -> Int {
    numbers += 1
    return numbers
  }

  /// True when the thread is still to be started.
  mutating func open() -> Bool {
    guard multi == nil else { return false }
    _ = Self.library
    multi = curl_multi_init()
    return true
  }

  mutating func add(_ job: Job) {
    jobs.append(job)
    wake()
  }

  mutating func cancel(_ number: Int) {
    cancelled.append(number)
    wake()
  }

  mutating func close() {
    isClosed = true
    wake()
  }

  mutating func take() -> (jobs: [Job], cancelled: [Int], isClosed: Bool) {
    defer { (jobs, cancelled) = ([], []) }
    return (jobs, cancelled, isClosed)
  }

  private func wake() {
    if let multi { curl_multi_wakeup(multi) }
  }
}

/// What happens on the thread.
private final class Drive {
  /// A minute. Only a rest: libcurl wakes for its own timers, and the queue wakes us.
  private static let pollMilliseconds: Int32 = 60_000

  private let queue: Locked<Queue>
  private let route: Route
  private let multi: UnsafeMutableRawPointer
  private var live: [Int: (job: Job, exchange: Exchange)] = [:]

  init(_ queue: Locked<Queue>, _ route: Route) {
    self.queue = queue
    self.route = route
    multi = queue.withLock { $0.multi! }
  }

  func run() {
    while true {
      let (jobs, cancelled, isClosed) = queue.withLock { $0.take() }
      if isClosed { break }
      jobs.forEach(begin)
      cancelled.forEach(interrupt)
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      finishThoseDone()
      // A wake-up that came since `take` is remembered: the poll returns at once.
      curl_multi_poll(multi, nil, 0, Self.pollMilliseconds, nil)
    }
    curl_multi_cleanup(multi)
  }

  private func begin(_ job: Job) {
    let exchange = Exchange(job.request, over: route)
    live[job.number] = (job, exchange)
    curl_multi_add_handle(multi, exchange.easy)
  }

  private func interrupt(_ number: Int) {
    guard let (_, exchange) = live[number] else { return }
    finish(number, .failure(exchange.interrupted))
  }

  private func finishThoseDone() {
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left)?.pointee {
      let found = live.first { $0.value.exchange.easy == message.easy_handle }
      guard let (number, (_, exchange)) = found else { continue }
      finish(number, exchange.outcome(message.data.result))
    }
  }

  private func finish(_ number: Int, _ outcome: CurlThread.Outcome) {
    guard let (job, exchange) = live.removeValue(forKey: number) else { return }
    curl_multi_remove_handle(multi, exchange.easy)
    job.done.resume(returning: outcome)
  }
}
