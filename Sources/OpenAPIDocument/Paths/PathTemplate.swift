/// A path or URL with parameters in braces.
package struct PathTemplate {
    /// The names of the parameters, in the order of the path.
    package let names: [String]
    /// The path with empty braces: equal for paths that match the same requests.
    package let skeleton: String

    /// Cuts `path` at its braces; nil if they do not pair up.
    package init?(_ path: String) {
        var names: [String] = []
        var skeleton = ""
        var name: String?
        for scalar in path.unicodeScalars {
            switch (scalar, name) {
            case ("{", nil): name = ""
            case ("}", let finished?):
                names.append(finished)
                skeleton += "{}"
                name = nil
            case ("{", _), ("}", nil): return nil
            case (_, nil): skeleton.unicodeScalars.append(scalar)
            case (_, _?): name?.unicodeScalars.append(scalar)
            }
        }
        guard name == nil else { return nil }
        self.names = names
        self.skeleton = skeleton
    }
}
