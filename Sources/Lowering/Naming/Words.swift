import APIModel

/// `words` as one name: `listCalls`.
func joined(_ words: some Collection<String>) -> String {
    guard let first = words.first else { return "" }
    return words.dropFirst().reduce(first) { $0 + $1.capitalizedFirst }
}

/// One of many: `trainings` is `training`; a word that is not a plural stays.
func singular(_ name: String) -> String {
    let lowercase = name.lowercased()
    for (many, one) in irregularPlurals where lowercase.hasSuffix(many) {
        let hasCapital = name.suffix(many.count).first?.isUppercase ?? false
        return name.dropLast(many.count) + (hasCapital ? one.capitalizedFirst : one)
    }
    if invariable.contains(where: lowercase.hasSuffix) { return name }
    if lowercase.hasSuffix("ies"), name.count > 4 { return name.dropLast(3) + "y" }
    if ["sses", "shes", "ches", "xes", "uses"].contains(where: lowercase.hasSuffix) { return String(name.dropLast(2)) }
    return lowercase.hasSuffix("s") && name.count > 2 ? String(name.dropLast()) : name
}

/// Plurals of which the rules would make no word, by their endings.
private let irregularPlurals = [
    ("people", "person"), ("children", "child"), ("movies", "movie"), ("cookies", "cookie"), ("indices", "index"),
    ("vertices", "vertex"), ("addresses", "address"), ("causes", "cause"), ("clauses", "clause"), ("houses", "house"),
]

/// Endings that look like plurals and are none, or have no singular.
private let invariable = ["series", "species", "news", "ss", "us", "is", "details", "settings", "analytics"]
