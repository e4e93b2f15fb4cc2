import Diagnostics
import SourceNodes

/// What a reference leads to.
struct ReferenceTarget {
    /// The piece.
    let node: Node
    /// Where it stands.
    let spot: Spot
}

/// Why a reference leads nowhere.
enum UnresolvedReason: Error {
    /// A percent-escape is broken.
    case brokenEscape
    /// The file was not got.
    case file(LoadingFailure, DocumentLocation)
    /// The file is no JSON and no YAML, which was reported.
    case malformedFile
    /// What follows the `#` is no pointer, and no anchor of the file.
    case unknownAnchor(String)
    /// The keys lead nowhere in this file.
    case nowhere([String], DocumentFile)
}

/// Finds the piece that a reference leads to, in the files that were read or that it makes be read.
struct TargetSearch {
    /// The reading that met the reference.
    let reading: Reading

    /// How many references may stand on the way to a piece.
    private static let detours = 16

    /// The piece that `target` leads to, as written in a piece of `resource`.
    func find(_ target: String, in resource: Resource?) throws(UnresolvedReason) -> ReferenceTarget {
        try find(target, in: resource, detours: Self.detours)
    }

    private func find(
        _ target: String,
        in resource: Resource?,
        detours: Int
    ) throws(UnresolvedReason) -> ReferenceTarget {
        let key = reading.key(of: target, in: resource)
        let name = key.prefix { $0 != "#" }
        guard let fragment = percentDecoded(key.dropFirst(name.count + 1)) else { throw .brokenEscape }
        let start = try start(named: String(name), of: target, in: resource)
        do throws(UnresolvedReason) {
            return try find(fragment, from: start, detours: detours)
        } catch {
            // Within a schema with an `$id`, people go on to write pointers from the root of the file.
            guard let file = whole(start) else { throw error }
            return try find(fragment, from: file, detours: detours)
        }
    }

    /// The file or the schema with an `$id` that pointers lead along from.
    private func start(
        named name: String,
        of target: String,
        in resource: Resource?
    ) throws(UnresolvedReason) -> DocumentFile {
        guard !name.isEmpty else { return reading.entry }
        let location = DocumentLocation(text: name)
        if let known = reading.resource(at: location) { return known }
        guard let resource, resource.hasOwnBase else { return try file(at: location) }
        // An `$id` names a schema and says nothing of where its neighbours are kept: beside its file.
        guard let neighbour = resource.fileLocation.resolving(target.prefix { $0 != "#" }) else { throw .brokenEscape }
        guard let location = reading.canonical(neighbour) else { return reading.entry }
        return try file(at: location)
    }

    private func file(at location: DocumentLocation) throws(UnresolvedReason) -> DocumentFile {
        switch reading.files.file(at: location, diagnostics: &reading.diagnostics) {
        case .file(let file):
            reading.landmarks(of: file)
            return file
        case .failure(let failure): throw .file(failure, location)
        case .malformed: throw .malformedFile
        }
    }

    /// The whole file of a schema with an `$id`; nil if `start` is a whole file.
    private func whole(_ start: DocumentFile) -> DocumentFile? {
        guard start.pointer.lastKey != nil, let resource = start.pointer.resource else { return nil }
        return try? resource.file.isEmpty ? reading.entry : file(at: resource.fileLocation)
    }

    private func find(
        _ fragment: String,
        from start: DocumentFile,
        detours: Int
    ) throws(UnresolvedReason) -> ReferenceTarget {
        if fragment.isEmpty || fragment.hasPrefix("/"), let keys = pointerKeys(fragment) {
            return try walk(keys, from: start, detours: detours)
        }
        let file = whole(start) ?? start
        let named = reading.landmarks(of: file).anchors[fragment] ?? []
        let base = start.pointer.resource?.base
        guard let spot = named.first(where: { $0.pointer.resource?.base == base }) ?? named.first else {
            throw .unknownAnchor(fragment)
        }
        return try walk(spot.pointer.keys, from: file, detours: detours)
    }

    /// Goes along `keys`; where a reference stands on the way, what it leads to.
    private func walk(
        _ keys: [String],
        from start: DocumentFile,
        detours: Int
    ) throws(UnresolvedReason) -> ReferenceTarget {
        var node = start.root
        var spot = Spot(pointer: start.pointer, keyRange: nil)
        for key in keys {
            if node.member(key) == nil, detours > 0, let target = node.reference {
                let detour = try find(target, in: spot.pointer.resource, detours: detours - 1)
                (node, spot) = (detour.node, detour.spot)
            }
            guard let next = node.member(key, at: spot) else { throw .nowhere(keys, start) }
            node = next.node
            spot = next.spot
            if case .mapping(let members) = node.value { spot = reading.spot(of: members, at: spot) }
        }
        return ReferenceTarget(node: node, spot: spot)
    }
}

extension Node {
    /// The member or element that a key of a JSON pointer names.
    func member(_ key: String) -> Node? {
        switch value {
        case .mapping(let mapping):
            return mapping[key]
        case .sequence(let elements):
            guard let index = Int(key), elements.indices.contains(index), String(index) == key else { return nil }
            return elements[index]
        case .null, .boolean, .integer, .number, .string:
            return nil
        }
    }

    /// The member or element that a key names, with its spot.
    fileprivate func member(_ key: String, at spot: Spot) -> (node: Node, spot: Spot)? {
        switch value {
        case .mapping(let mapping):
            return mapping.member(key).map { ($0.value, spot.value(of: $0)) }
        case .null, .boolean, .integer, .number, .string, .sequence:
            return member(key).map { ($0, spot.element(Int(key) ?? 0)) }
        }
    }

    /// The `$ref` of a mapping that has one.
    fileprivate var reference: String? {
        guard case .mapping(let mapping) = value else { return nil }
        return mapping.text(of: "$ref")
    }

    /// The keys of a mapping.
    var memberNames: [String] {
        guard case .mapping(let mapping) = value else { return [] }
        return mapping.members.map(\.key)
    }
}
