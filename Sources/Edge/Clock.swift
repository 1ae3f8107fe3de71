// The local clocks. Read here and nowhere else.

import FoundationEssentials
import Glibc
import Session

extension Moment {
  /// Now. `CLOCK_BOOTTIME` counts while the machine sleeps: an approval ages in a closed laptop, too.
  package static func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Moment(
      wall: Date(), uptime: Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000)
  }
}
