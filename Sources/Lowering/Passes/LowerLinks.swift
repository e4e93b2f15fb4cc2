import APIModel
import Diagnostics
import OpenAPIDocument

/// The calls of the document by what links name them.
struct CallIndex {
    private let ids: Set<String>
    private let idsByPointer: [String: String]

    /// An index of `calls`.
    init(_ calls: [Call]) {
        ids = Set(calls.map(\.id))
        idsByPointer = Dictionary(calls.map { ($0.operation.pointer.text, $0.id) }) { first, _ in first }
    }

    /// The id of the operation that a link leads to; nil: there is none in the document.
    func id(of target: OpenAPIDocument.Link.Target?) -> String? {
        switch target {
        case nil: nil
        case .operationId(let id): ids.contains(id) ? id : nil
        case .operationReference(let pointer): idsByPointer[pointer]
        }
    }
}

/// Where an answer leads.
func lowerLinks(
    of response: OpenAPIDocument.Response,
    index: CallIndex,
    schemas: inout SchemaLowering
) -> [APIModel.Link] {
    response.links.compactMap { entry in
        guard let link = schemas.references.resolve(entry.value) else { return nil }
        guard let id = index.id(of: link.target) else {
            schemas.report(
                .unsupportedLink,
                "the link \"\(entry.name)\" leads to no operation of the document",
                at: Origin(pointer: link.pointer, range: entry.nameRange)
            )
            return nil
        }
        let arguments = link.parameters.map { APIModel.Link.Argument(wireName: $0.name, value: lowerValue($0.value)) }
        let body = link.requestBody.map { APIModel.Link.Argument(wireName: nil, value: lowerValue($0)) }
        return APIModel.Link(
            name: DocumentText(entry.name),
            operationID: id,
            arguments: arguments + (body.map { [$0] } ?? []),
            documentation: Documentation(prose: nil, link.description),
            origin: Origin(link)
        )
    }
}
