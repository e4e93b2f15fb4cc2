import SourceNodes

/// An operation with the path that it belongs to.
package struct OperationSite: Sendable {
    /// The path, or the name of the webhook.
    package let path: String
    /// The operation.
    package let operation: Operation
    /// Whether the whole path is internal.
    let isOfInternalPath: Bool

    /// Whether the operation is not for the public.
    package var isInternal: Bool { isOfInternalPath || operation.extensions.isInternal }
}

extension Document {
    /// The operations of all paths and webhooks, in the order of the document.
    package var operationSites: [OperationSite] {
        (paths + webhooks).flatMap { entry in
            whole(entry.value).operations.map { site(of: $0.value, at: entry) }
        }
    }

    /// The document with those operations for which `isKept` says yes, and without paths that lose all of theirs.
    ///
    /// The reusable objects stay: who reads on asks for those that an operation leads to.
    package func keepingOperations(where isKept: (OperationSite) -> Bool) -> Document {
        var document = self
        document.paths = paths.compactMap { keepingOperations(of: $0, where: isKept) }
        document.webhooks = webhooks.compactMap { keepingOperations(of: $0, where: isKept) }
        return document
    }

    private func keepingOperations(
        of entry: Entry<PathItem>,
        where isKept: (OperationSite) -> Bool
    ) -> Entry<PathItem>? {
        var item = whole(entry.value)
        let kept = item.operations.filter { isKept(site(of: $0.value, at: entry)) }
        if kept.count == item.operations.count { return entry }
        guard !kept.isEmpty else { return nil }
        item.operations = kept
        return Entry(name: entry.name, nameRange: entry.nameRange, value: item)
    }

    private func site(of operation: Operation, at entry: Entry<PathItem>) -> OperationSite {
        OperationSite(path: entry.name, operation: operation, isOfInternalPath: entry.value.isInternal)
    }

    /// A path item with what it refers to; its own members come on top.
    private func whole(_ item: PathItem) -> PathItem {
        var whole = item
        while let reference = whole.reference, let next = references.pathItem(at: reference) {
            let known = Set(whole.operations.map(\.name))
            whole.operations += next.operations.filter { !known.contains($0.name) }
            whole.parameters += next.parameters
            whole.summary = whole.summary ?? next.summary
            whole.description = whole.description ?? next.description
            if whole.servers.isEmpty { whole.servers = next.servers }
            whole.reference = next.reference
        }
        return whole
    }
}

extension PathItem {
    /// Whether the author keeps the path from the public.
    fileprivate var isInternal: Bool {
        guard case .boolean(let isInternal)? = place.members["x-internal"]?.value else { return false }
        return isInternal
    }
}
