/// What chance decides about a call: a function of the seed and the number of the call, so that a run can be repeated.
struct Chance: Sendable {
    private let seed: Int
    private let faults: [FaultRate]
    private let latency: ClosedRange<Duration>

    /// Chance of these rates.
    init(seed: Int, faults: [FaultRate], latency: ClosedRange<Duration>) {
        self.seed = seed
        self.faults = faults
        self.latency = latency
    }

    /// What goes wrong with a call; nil: nothing.
    func fault(ofCall number: Int) -> InjectedFault? {
        var rest = fraction(number, salt: 1)
        for rate in faults {
            if rest < rate.share { return rate.fault }
            rest -= rate.share
        }
        return nil
    }

    /// How long a call waits.
    func delay(ofCall number: Int) -> Duration {
        latency.lowerBound + (latency.upperBound - latency.lowerBound) * fraction(number, salt: 2)
    }

    /// A number from 0 up to but not including 1: SplitMix64.
    private func fraction(_ number: Int, salt: UInt64) -> Double {
        var bits = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(truncatingIfNeeded: number)
        bits = (bits &+ salt &* 0xD1B5_4A32_D192_ED03) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((bits ^ (bits >> 31)) >> 11) / Double(UInt64(1) << 53)
    }
}
