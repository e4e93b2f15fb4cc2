import ArgumentParser
import Foundation
import Verification

/// A pair as `--value` and `--credential-env` name it.
struct PairWish: ExpressibleByArgument {
    /// What stands before the sign.
    let name: String
    /// What stands behind it.
    let value: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        (name, value) = (parts[0], parts[1])
    }
}

/// A rate as `--rate` names it: `1/s`, `30/m`.
struct RateWish: ExpressibleByArgument {
    /// The time between the beginnings of two requests.
    let interval: Duration

    let defaultValueDescription = "1/s"

    /// A request for each interval.
    init(interval: Duration) {
        self.interval = interval
    }

    init?(argument: String) {
        let parts = argument.split(separator: "/").map(String.init)
        guard parts.count == 2, let count = Int(parts[0]), (1...1000).contains(count), ["s", "m"].contains(parts[1])
        else {
            return nil
        }
        interval = .seconds(parts[1] == "s" ? 1 : 60) / count
    }
}
