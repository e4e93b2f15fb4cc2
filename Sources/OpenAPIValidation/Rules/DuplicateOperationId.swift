import Diagnostics
import OpenAPIDocument

extension Rule {
    /// Two operations have the same id, section 4.8.10.1.
    static let duplicateOperationId = Rule(.duplicateOperationId) { inventory in
        var first: [String: Operation] = [:]
        return inventory.operations.compactMap { operation in
            guard let id = operation.operationId else { return nil }
            guard let other = first[id] else {
                first[id] = operation
                return nil
            }
            return Finding(
                "another operation is called \"\(id)\" too",
                at: operation.place.range(of: "operationId"),
                pointer: operation.pointer.appending("operationId"),
                notes: [Diagnostic.Note("the first is here", at: other.place.range(of: "operationId"))]
            )
        }
    }
}
