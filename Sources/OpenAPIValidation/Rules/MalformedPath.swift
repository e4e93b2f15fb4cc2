import Diagnostics
import OpenAPIDocument

extension Rule {
    /// A path does not begin with a slash, or its braces do not pair up around distinct names, section 4.8.8.1.
    static let malformedPath = Rule(.malformedPath) { inventory in
        inventory.paths.compactMap { use in
            let path = use.entry.name
            guard let problem = problem(of: path) else { return nil }
            let pointer = use.entry.value.pointer
            return Finding("\"\(path)\" \(problem.text)", at: use.entry.nameRange, pointer: pointer, hint: problem.hint)
        }
    }

    private static func problem(of path: String) -> (text: String, hint: String?)? {
        guard path.hasPrefix("/") else { return ("does not begin with a slash", "write \"/\(path)\"") }
        guard let names = PathTemplate(path)?.names else { return ("has braces that do not pair up", nil) }
        if names.contains("") { return ("has a parameter without a name", "write a name between the braces") }
        let repeated = names.first { name in names.count { $0 == name } > 1 }
        return repeated.map { ("names the parameter \"\($0)\" twice", "give each its own name") }
    }
}

/// A path with parameters in braces.
struct PathTemplate {
    /// The names of the parameters, in the order of the path.
    let names: [String]
    /// The path with empty braces: equal for paths that match the same requests.
    let skeleton: String

    /// Cuts `path` at its braces; nil if they do not pair up.
    init?(_ path: String) {
        var names: [String] = []
        var skeleton = ""
        var name: String?
        for character in path {
            switch (character, name) {
            case ("{", nil): name = ""
            case ("}", let finished?):
                names.append(finished)
                skeleton += "{}"
                name = nil
            case ("{", _), ("}", nil): return nil
            case (_, nil): skeleton.append(character)
            case (_, _?): name?.append(character)
            }
        }
        guard name == nil else { return nil }
        self.names = names
        self.skeleton = skeleton
    }
}
