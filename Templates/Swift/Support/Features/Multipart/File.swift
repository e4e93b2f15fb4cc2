public import Foundation

extension SDK {
    /// A file that travels as a part of a body: its bytes with a name and a media type.
    public nonisolated struct File: Sendable, Hashable, Codable {
        /// The name that the server is told, such as `report.pdf`.
        public var name: String
        /// The media type; nil: the one that the API documents, or bytes of an unknown kind.
        public var contentType: String?
        /// The bytes.
        public var contents: Data

        /// A file of these bytes.
        public init(_ contents: Data, name: String, contentType: String? = nil) {
            self.name = name
            self.contentType = contentType
            self.contents = contents
        }

        /// The file at a path, under its own name. It is mapped into memory: its bytes are read when they are sent.
        public init(contentsOf url: URL, contentType: String? = nil) throws {
            self.init(
                try Data(contentsOf: url, options: .mappedIfSafe),
                name: url.lastPathComponent,
                contentType: contentType
            )
        }
    }
}

/// What holds a file can be compared, hashed and kept, as all models: the file is an object with its bytes in base64.
/// In the JSON of a request it is nothing: there it travels as a part of its own.
nonisolated extension SDK.File: JSONRecord {
    init(from fields: consuming JSONFields) throws(DecodingFailure) {
        name = try fields.required("name")
        contentType = try fields.optional("contentType")
        contents = try fields.required("contents")
    }

    func write(to json: inout JSONWriter) {
        if json.form == .request { return json.null() }
        var object = JSONObjectWriter(json)
        write(to: &object)
        json = object.end()
    }

    func write(to json: inout JSONObjectWriter) {
        json.field("name", name)
        json.optional("contentType", contentType)
        json.field("contents", contents)
    }
}
