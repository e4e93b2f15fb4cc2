import SourceNodes

/// The schemas of a file that references can name without the way to them: by `$id`, `$anchor` or `$dynamicAnchor`.
/// The file itself may be one, by its `$self`.
struct Landmarks: Sendable {
    /// The schemas with an `$id`, by where it leads.
    private(set) var resources: [DocumentLocation: DocumentFile] = [:]
    /// The schemas with an anchor, by its name, each with what its `$id` or file leads to.
    private(set) var anchors: [String: [Spot]] = [:]
    /// The names of dynamic anchors, in the order of the file; a name may come several times.
    private(set) var dynamicAnchors: [String] = []

    /// Finds the landmarks in `file`, which is at `location`.
    init(in file: DocumentFile, at location: DocumentLocation) {
        if case .mapping(let members) = file.root.value, let uri = members.text(of: "$self") {
            resources[location.resolving(uri.prefix { $0 != "#" }) ?? location] = file
        }
        walk(file.root, at: Spot(pointer: file.pointer, keyRange: nil), location: location)
    }

    private mutating func walk(_ node: Node, at spot: Spot, location: DocumentLocation) {
        switch node.value {
        case .mapping(let mapping):
            let spot = note(mapping, of: node, at: spot, location: location)
            for member in mapping.members where !Self.data.contains(member.key) && member.value.hasParts {
                walk(member.value, at: spot.value(of: member), location: location)
            }
        case .sequence(let elements):
            for (index, element) in elements.enumerated() where element.hasParts {
                walk(element, at: spot.element(index), location: location)
            }
        case .null, .boolean, .integer, .number, .string:
            break
        }
    }

    /// Notes what a schema is called; the spot that comes back knows its `$id`.
    private mutating func note(
        _ mapping: Node.Mapping,
        of node: Node,
        at spot: Spot,
        location: DocumentLocation
    ) -> Spot {
        guard mapping.members.contains(where: { $0.key.hasPrefix("$") }) else { return spot }
        let spot = spot.following(identifierOf: mapping, fileLocation: location)
        if let resource = spot.pointer.resource, resource.hasOwnBase, mapping.text(of: "$id") != nil {
            resources[resource.base] = resources[resource.base] ?? DocumentFile(root: node, pointer: spot.pointer)
        }
        if let anchor = mapping.text(of: "$anchor") { anchors[anchor, default: []].append(spot) }
        if let anchor = mapping.text(of: "$dynamicAnchor") {
            anchors[anchor, default: []].append(spot)
            dynamicAnchors.append(anchor)
        }
        return spot
    }

    /// Members that hold values and no schemas.
    private static let data: Set<String> = ["example", "examples", "enum", "const"]
}

extension Spot {
    /// The spot of the schema itself: below it, references are relative to its `$id`, if it has one.
    func following(identifierOf members: Node.Mapping, fileLocation: DocumentLocation) -> Spot {
        guard let id = members.text(of: "$id") else { return self }
        let uri = id.prefix { $0 != "#" }
        guard !uri.isEmpty, let base = (pointer.resource?.base ?? fileLocation).resolving(uri) else { return self }
        return with(Resource(file: pointer.file, fileLocation: fileLocation, base: base))
    }
}

extension Node {
    /// Whether there is anything in it.
    fileprivate var hasParts: Bool {
        switch value {
        case .mapping(let mapping): !mapping.members.isEmpty
        case .sequence(let elements): !elements.isEmpty
        case .null, .boolean, .integer, .number, .string: false
        }
    }
}

extension Node.Mapping {
    /// A member that is text; nil if it is missing or something else.
    func text(of key: String) -> String? {
        guard let node = self[key], case .string(let text) = node.value else { return nil }
        return text
    }
}
