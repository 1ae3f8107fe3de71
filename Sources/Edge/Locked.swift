// What the two threads of ours, curl's and the editor's, share with everybody else.

import Glibc

/// A pthread mutex around a value. ThreadSanitizer follows it; on Linux it reports
/// `Synchronization.Mutex` as a race, because that one is built on raw futexes.
package final class Locked<State>: @unchecked Sendable {
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  package init(_ state: sending State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  package func withLock<R>(_ body: (inout State) throws -> sending R) rethrows -> sending R {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&state)
  }
}

/// Runs `body` on a new detached thread. What blocks never runs on the cooperative pool: it has as
/// many threads as the machine has cores.
package func startThread(_ body: @escaping @Sendable () -> Void) {
  final class Box: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
  var id = pthread_t()
  pthread_create(
    &id, nil,
    { context in
      Unmanaged<Box>.fromOpaque(context!).takeRetainedValue().run()
      return nil
    }, Unmanaged.passRetained(Box(body)).toOpaque())
  pthread_detach(id)
}
