/// What an SDK may lack: vectors that need it are then skipped.
enum ContractFeature: String, Sendable, CaseIterable {
    case binary
    case cookies
    case form
    case multipart
    case pagination
    case retries
    case stream
    case strict
    case text
    case xml
}

extension ContractVector {
    /// Why a vector cannot be run by an SDK that has these features; nil if it can.
    func reasonToSkip(having features: Set<String>) -> String? {
        if Group(rawValue: group) == nil { return "of the group \(group), which is of a later version" }
        let missing = self.features.filter { !features.contains($0) }
        return missing.isEmpty ? nil : "for clients with \(missing.joined(separator: " and "))"
    }
}
