import Diagnostics
package import SourceNodes

/// How an answer leads to another operation: the Link Object, section 4.8.20.
package struct Link: DocumentObject {
    /// How the operation is named.
    package enum Target: Sendable {
        /// By its operation id.
        case operationId(String)
        /// By a pointer to it.
        case operationReference(String)
    }

    package let place: Place
    /// The operation; nil if the link names none.
    package let target: Target?
    /// Arguments: constants or run-time expressions.
    package let parameters: [Entry<Node>]
    /// The body: a constant or a run-time expression.
    package let requestBody: Node?
    /// What it is for, as CommonMark.
    package let description: String?
    /// The server of the operation.
    package let server: Server?
}

extension Link: Referable {
    static var lossSeverity: Diagnostic.Severity { .warning }
    static var referenceKind: ReferenceKind { .link }

    init(_ object: inout ObjectReader) {
        place = object.place
        let id: String? = object.optional("operationId")
        let pointer: String? = object.optional("operationRef")
        target = id.map(Target.operationId) ?? pointer.map(Target.operationReference)
        parameters = object.map("parameters")
        requestBody = object.optional("requestBody")
        description = object.optional("description")
        server = object.optional("server")
    }
}
