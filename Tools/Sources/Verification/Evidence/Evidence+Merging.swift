extension Evidence {
    /// What is known after an earlier evidence and this one. Of what is documented, the newer one knows.
    package func merged(into earlier: Evidence) -> Evidence {
        var merged = self
        merged.operations.merge(earlier.operations) { $0.merged(into: $1) }
        return merged
    }
}

extension OperationEvidence {
    fileprivate func merged(into earlier: OperationEvidence) -> OperationEvidence {
        var merged = self
        merged.answers.merge(earlier.answers) { $0.merged(into: $1) }
        merged.probes.merge(earlier.probes) { $0.merged(into: $1) }
        return merged
    }
}

extension AnswerEvidence {
    fileprivate func merged(into earlier: AnswerEvidence) -> AnswerEvidence {
        var merged = self
        merged.seen += earlier.seen
        merged.standing = Standing(isDocumented: standing.isDocumented, isSeen: merged.seen > 0)
        merged.firstSeen = earlier.firstSeen ?? firstSeen
        merged.mediaTypes.merge(earlier.mediaTypes, uniquingKeysWith: +)
        merged.deviations.merge(earlier.deviations)
        merged.members.merge(earlier.members) { $0.merged(into: $1) }
        return merged
    }
}

extension MemberEvidence {
    fileprivate func merged(into earlier: MemberEvidence) -> MemberEvidence {
        var merged = self
        merged.seen += earlier.seen
        merged.absent += earlier.absent
        merged.null += earlier.null
        merged.standing = Standing(isDocumented: standing.isDocumented, isSeen: merged.seen > 0)
        merged.firstSeen = earlier.firstSeen ?? firstSeen
        merged.types.merge(earlier.types, uniquingKeysWith: +)
        merged.values.merge(earlier.values, uniquingKeysWith: +)
        merged.longest = [longest, earlier.longest].compactMap(\.self).max()
        merged.deviations.merge(earlier.deviations)
        return merged
    }
}

extension ProbeEvidence {
    fileprivate func merged(into earlier: ProbeEvidence) -> ProbeEvidence {
        var merged = self
        merged.seen += earlier.seen
        merged.firstSeen = earlier.firstSeen ?? firstSeen
        merged.statuses.merge(earlier.statuses, uniquingKeysWith: +)
        merged.deviations.merge(earlier.deviations)
        return merged
    }
}

extension [DeviationCount] {
    fileprivate mutating func merge(_ others: [DeviationCount]) {
        for other in others { note(other.deviation, at: other.at, other.count) }
    }
}
