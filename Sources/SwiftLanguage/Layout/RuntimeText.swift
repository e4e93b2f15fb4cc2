/// A file of the runtime for those who may use the SDK: the runtime is written for everyone.
struct RuntimeText {
    /// The file as it is in the support folder.
    let text: String
    /// Who may use the SDK.
    let access: SwiftAccessLevel

    /// The file with each `public` at the beginning of a declaration as the access level has it.
    var adapted: String {
        guard access != .public else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(adapted).joined(separator: "\n")
    }

    private func adapted(_ line: Substring) -> String {
        let blanks = line.prefix { $0 == " " }
        let declaration = line.dropFirst(blanks.count)
        guard declaration.hasPrefix(Self.open) else { return String(line) }
        let rest = declaration.dropFirst(Self.open.count)
        switch access {
        case .public, .package: return blanks + "\(access.rawValue) " + rest
        case .internal: return blanks + (rest.hasPrefix("import ") ? "internal " : "") + rest
        }
    }

    private static let open = "public "
}
