/// Kinds of a union that do not say themselves which of them they are.
nonisolated extension JSONRecord {
    /// Writes the record with a member of the union before its own: the one that tells the kinds apart.
    func write(to json: inout JSONWriter, as kind: String, under key: StaticString) {
        var object = JSONObjectWriter(json)
        object.field(key, kind)
        write(to: &object)
        json = object.end()
    }
}
