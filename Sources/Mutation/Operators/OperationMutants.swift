import APIModel

/// A mistake in one operation.
struct OperationMutant {
    let mutation: MutationOperator
    let place: String
    let why: String
    let change: @Sendable (inout Operation) -> Void

    init(
        _ mutation: MutationOperator,
        at place: String,
        _ why: String,
        change: @escaping @Sendable (inout Operation) -> Void
    ) {
        self.mutation = mutation
        self.place = place
        self.why = why
        self.change = change
    }
}

extension API {
    /// The mistakes that can be made in one operation.
    func operationMutants(of operation: Operation) -> [Mutant] {
        let mutants =
            operation.lineMutants + parameterMutants(of: operation) + operation.bodyMutants + operation.answerMutants
            + operation.callerMutants
        return mutants.map { mutant in
            // Operations may share what stands at one place.
            Mutant(mutant.mutation, at: "\(operation.id) \(mutant.place)", mutant.why) {
                $0.change(operation.id, mutant.change)
            }
        }
    }
}

extension Operation {
    /// Mistakes in the method and the path.
    fileprivate var lineMutants: [OperationMutant] {
        let method = otherMethod
        var mutants = [
            OperationMutant(.methodChanged, at: origin.pointer, "\(method) in the place of \(self.method)") {
                $0.method = method
            },
            OperationMutant(.pathEndsWithSlash, at: origin.pointer, "a slash at the end of the path") {
                $0.path.append(.literal("/"))
            },
        ]
        for (index, piece) in path.enumerated() {
            guard case .literal(let text) = piece, text != "/" else { continue }
            mutants.append(
                OperationMutant(.pathMisspelt, at: "\(origin.pointer) \(text)", "\(text) is misspelt") {
                    $0.path[index] = .literal(text.misspeltPath)
                }
            )
            mutants.append(
                OperationMutant(.pathShortened, at: "\(origin.pointer) \(text)", "\(text) lacks its last segment") {
                    $0.path[index] = .literal(text.shortenedPath)
                }
            )
        }
        let places = path.indices.filter { if case .parameter = path[$0] { true } else { false } }
        for (first, second) in zip(places, places.dropFirst()) {
            mutants.append(
                OperationMutant(
                    .pathArgumentsExchanged,
                    at: "\(origin.pointer) \(first)",
                    "two arguments of the path are exchanged"
                ) { $0.path.swapAt(first, second) }
            )
        }
        return mutants
    }

    private var otherMethod: String {
        switch method {
        case "POST": "PUT"
        case "GET": "POST"
        default: "GET"
        }
    }

    /// Mistakes in the body that is sent.
    fileprivate var bodyMutants: [OperationMutant] {
        guard let body else { return [] }
        let place = body.origin.pointer
        var mutants = [OperationMutant(.bodyDropped, at: place, "the body is not sent") { $0.body = nil }]
        guard body.contents.count == 1 else { return [] }
        mutants.append(
            OperationMutant(.bodyTypeChanged, at: place, "the body is labelled application/x-other") {
                $0.body?.content.mediaType = "application/x-other"
            }
        )
        switch body.content.coding {
        case .form(let parts) where !parts.isEmpty:
            mutants.append(
                OperationMutant(.bodyPartsUnencoded, at: place, "members are written as if nothing were said of them") {
                    $0.body?.content.coding = .form([])
                }
            )
        case .multipart(let parts) where !parts.isEmpty:
            mutants.append(
                OperationMutant(.bodyPartsUnencoded, at: place, "parts are written as if nothing were said of them") {
                    $0.body?.content.coding = .multipart([])
                }
            )
        case .json, .text, .bytes, .form, .multipart, .xml, .stream: break
        }
        return mutants
    }
}

extension String {
    /// The path with a letter too many in its last segment.
    fileprivate var misspeltPath: String { hasSuffix("/") ? String(dropLast()).misspelt + "/" : misspelt }

    /// The path without its last segment.
    fileprivate var shortenedPath: String {
        let segments = split(separator: "/", omittingEmptySubsequences: true)
        return "/" + segments.dropLast().map { $0 + "/" }.joined()
    }
}
