import SourceNodes

/// What a document of Swagger 2.0 says once for many operations, and what applies to the one that is being read.
struct SwaggerContext {
    /// The media types of bodies of requests.
    var consumes: [String]
    /// The media types of answers.
    var produces: [String]
    /// The parameters of the path at hand that make up the body of each of its operations.
    var sharedBody: [SwaggerParameter] = []

    /// What `root`, the root of a document, says of all operations.
    init(root: Node) {
        self.consumes = root.mediaTypes(in: "consumes") ?? []
        self.produces = root.mediaTypes(in: "produces") ?? []
    }
}

extension Node {
    /// The texts in the list `name`; nil if there is none.
    func mediaTypes(in name: String) -> [String]? {
        guard case .mapping(let mapping) = value, let list = mapping[name] else { return nil }
        return list.texts
    }
}

extension ObjectReader {
    /// The media types that the member `name` lists; nil if it is missing.
    mutating func mediaTypes(_ name: String) -> [String]? {
        optional(name)
    }
}
