import SourceNodes

/// What references are called, whoever writes them.
extension Reading {
    /// Where `target` leads, as written in a piece of `resource`, seen from the first file: equal keys lead to the same
    /// place. Within the first file a key is only the fragment, `#/components/schemas/Pet`.
    func key(of target: String, in resource: Resource?) -> String {
        guard resource != nil || !target.hasPrefix("#") else { return target }
        let file = target.prefix { $0 != "#" }
        guard let location = (resource?.base ?? files.entry).resolving(file) else { return target }
        let name = canonical(location).map(\.text) ?? ""
        let fragment = target.dropFirst(file.count)
        return name + (fragment.isEmpty ? "#" : fragment)
    }

    /// The location by which a file is known: nil is the first file, which may be called by its `$self` too. What lies
    /// below the folder of that is looked for below the folder of the file.
    func canonical(_ location: DocumentLocation) -> DocumentLocation? {
        guard location != files.entry else { return nil }
        guard let identifier else { return location }
        if location == identifier { return nil }
        guard identifier.text.contains("/"), location.text.hasPrefix(identifier.folder) else { return location }
        return DocumentLocation(text: String(location.text.dropFirst(identifier.folder.count)))
    }

    /// The spot of a schema, below which references are relative to its `$id`, if it has one; 3.0 knows none.
    func spot(of members: Node.Mapping, at spot: Spot) -> Spot {
        guard version != .v3_0, members.contains("$id") else { return spot }
        return spot.following(identifierOf: members, fileLocation: spot.pointer.resource?.fileLocation ?? files.entry)
    }

    /// The landmarks of `file`; its schemas can be found by their `$id` from now on.
    @discardableResult
    func landmarks(of file: DocumentFile) -> Landmarks {
        if let known = landmarks[file.pointer.file] { return known }
        let found = Landmarks(in: file, at: file.pointer.resource?.fileLocation ?? files.entry)
        landmarks[file.pointer.file] = found
        resources.merge(found.resources) { first, _ in first }
        return found
    }

    /// The schema or file that has `location` as its `$id` or `$self`, in any of the files that were read.
    func resource(at location: DocumentLocation) -> DocumentFile? {
        landmarks(of: entry)
        return resources[location]
    }
}

extension DocumentLocation {
    /// The text up to the last slash.
    fileprivate var folder: String {
        text.lastIndex(of: "/").map { String(text[...$0]) } ?? ""
    }
}
