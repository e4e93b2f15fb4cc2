import APIModel

/// Gives definitions without a name of their own the name of what encloses them where the short one is taken: all of
/// those that want it, so that none of them depends on which comes first.
func qualifyNames(of types: inout [TypeDefinition]) {
    var spellings = types.map { spelling(of: $0.name) }
    for _ in 0..<deepestQualification {
        var wishes: [String: Int] = [:]
        for spelling in spellings { wishes[spelling, default: 0] += 1 }
        var hasChanged = false
        for index in types.indices where wishes[spellings[index]] ?? 0 > 1 {
            guard let qualified = types[index].name.qualified else { continue }
            types[index].name = qualified
            spellings[index] = spelling(of: qualified)
            hasChanged = true
        }
        if !hasChanged { return }
    }
}

/// How many enclosing names may be needed; what still clashes is told apart by number, as each language does it.
private let deepestQualification = 4

private func spelling(of name: NameHint) -> String {
    let words = writtenWords(of: name.preferred)
    return words.isEmpty ? name.preferred : words.joined(separator: " ")
}
