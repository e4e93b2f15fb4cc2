import APIModel
import OpenAPIDocument

/// What the document leaves open, told before the first request: who rejects with a status that is not declared surprises.
struct Remarks {
    private let operations: [MockOperation]

    /// Remarks on operations.
    init(_ operations: [MockOperation]) {
        self.operations = operations
    }

    /// A line for each status that operations use and do not declare, and for each body that cannot be made up.
    var lines: [String] {
        let rejections: [(words: String, rejection: Rejection, concerns: (MockOperation) -> Bool)] = [
            (
                "401", .unauthenticated(challenges: []),
                { !$0.security.isEmpty && !$0.security.contains { $0.schemes.isEmpty } }
            ),
            ("415", .unsupportedMediaType("", accepted: []), { $0.body != nil }),
            ("422 or 400", .invalid([]), { $0.body != nil || $0.parameters.contains(where: \.isRefusable) }),
        ]
        let undeclared = rejections.compactMap { words, rejection, concerns -> String? in
            let names = operations.filter { concerns($0) && !$0.declares(rejection) }.map(\.id)
            return names.isEmpty ? nil : "\(words) is used and not declared by \(Self.list(names))"
        }
        let empty = operations.filter {
            $0.hasBodies && $0.answers.contains { $0.contents.contains { $0.usual == nil } }
        }.map(\.id)
        return undeclared + (empty.isEmpty ? [] : ["no body could be made up for an answer of \(Self.list(empty))"])
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(8).joined(separator: ", ")
        return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
    }
}

extension MockOperation {
    /// Whether the document says what the answer to such a request is.
    func declares(_ rejection: Rejection) -> Bool {
        let statuses = rejection.statuses.map(ResponseEntry.Status.exact) + [.range(4), .others]
        return answers.contains { statuses.contains($0.status) }
    }
}

extension ParameterCheck {
    /// Whether there is a text that is refused.
    fileprivate var isRefusable: Bool {
        guard case .style(_, let outline) = form else { return isRequired && location != .path }
        return outline.types != [.string] || (isRequired && location != .path)
    }
}
