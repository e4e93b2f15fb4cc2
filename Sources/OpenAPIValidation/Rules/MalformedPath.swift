import Diagnostics
import OpenAPIDocument

extension Rule {
    /// The braces of a path do not pair up around distinct names, section 4.8.8.1.
    static let malformedPath = Rule(.malformedPath) { inventory in
        inventory.paths.compactMap { use in finding(of: use.entry) }
    }

    private static func finding(of entry: Entry<PathItem>) -> Finding? {
        let path = entry.name
        guard let names = PathTemplate(path)?.names else {
            return finding(of: entry, "has braces that do not pair up", severity: .error)
        }
        if names.contains("") {
            let hint = "write a name between the braces"
            return finding(of: entry, "has a parameter without a name", hint: hint, severity: .error)
        }
        let repeated = names.first { name in names.count { $0 == name } > 1 }
        return repeated.flatMap { name in
            let text = "names the parameter \"\(name)\" twice, and both have the same value"
            return finding(of: entry, text, hint: "give each its own name", severity: .warning)
        }
    }

    private static func finding(
        of entry: Entry<PathItem>,
        _ text: String,
        hint: String? = nil,
        severity: Diagnostic.Severity
    ) -> Finding {
        let message = "\"\(entry.name)\" \(text)"
        return Finding(message, at: entry.nameRange, pointer: entry.value.pointer, hint: hint, severity: severity)
    }
}
