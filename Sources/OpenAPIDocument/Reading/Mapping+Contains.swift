import SourceNodes

extension Node.Mapping {
    /// Whether there is a member `key`.
    func contains(_ key: String) -> Bool { self[key] != nil }
}
