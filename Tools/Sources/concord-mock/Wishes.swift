import ArgumentParser
import Mock

/// A credential as `--credential` names it.
struct CredentialWish: ExpressibleByArgument {
    /// The scheme.
    let id: String
    /// What is shown.
    let value: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        (id, value) = (parts[0], parts[1])
    }
}

/// A delay as `--latency` names it.
struct LatencyWish: ExpressibleByArgument {
    /// The least and the greatest.
    let range: ClosedRange<Duration>

    init?(argument: String) {
        let bounds = argument.split(separator: "-").map { Self.duration($0) }
        guard let least = bounds.first ?? nil, let most = bounds.last ?? nil, bounds.count <= 2, least <= most else {
            return nil
        }
        range = least...most
    }

    private static func duration(_ text: Substring) -> Duration? {
        if text.hasSuffix("ms") { return Int(text.dropLast(2)).flatMap { $0 < 0 ? nil : .milliseconds($0) } }
        return text.hasSuffix("s") ? Int(text.dropLast()).flatMap { $0 < 0 ? nil : .seconds($0) } : nil
    }
}

/// A fault as `--fail` names it.
struct FaultWish: ExpressibleByArgument {
    /// The fault and its share.
    let rate: FaultRate

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let share = Double(parts[0]), (0...1).contains(share),
            let fault = InjectedFault(parts[1])
        else { return nil }
        rate = FaultRate(share: share, fault: fault)
    }
}
