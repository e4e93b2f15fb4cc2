import CodeGeneration

/// Words that mean something in Swift, by position and by what can be done about it.
enum SwiftKeywords {
    /// Keywords that are identifiers in back-ticks, and words that begin an expression where they stand alone. They need
    /// none after a dot and as argument labels.
    static let quotable: Set<String> = [
        "any", "as", "associatedtype", "await", "break", "case", "catch", "class", "consume", "continue", "copy",
        "default", "defer", "deinit", "discard", "do", "each", "else", "enum", "extension", "fallthrough", "false",
        "fileprivate", "for", "func", "guard", "if", "import", "in", "inout", "internal", "is", "let", "nil",
        "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "some",
        "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "unsafe",
        "var", "where", "while", "yield",
    ]

    /// Argument labels that need back-ticks.
    static let quotableLabels: Set<String> = ["inout", "let", "var"]

    /// Names that no back-ticks make usable as a member: `x.self` is `x`, `x.init` calls an initializer.
    static let unusableMembers = ReservedNames("Swift gives the word a meaning of its own", ["init", "self"])

    /// Members that every model has.
    static let modelMembers = ReservedNames("every model has a member of this name", ["hashValue"])

    /// The member that holds what the document does not name.
    static let additionalMember = ReservedNames("it holds the members without a name", ["additionalProperties"])

    /// Static members and properties that every enumeration has.
    static let enumerationMembers = ReservedNames(
        "every enumeration has a member of this name",
        ["allCases", "description", "hashValue", "isKnown", "rawValue"]
    )

    /// Static members that would be taken for those of `Optional` where a value is optional.
    static let optionalCases = ReservedNames("it would be taken for the case of \"Optional\"", ["none", "some"])

    /// Cases that every union has.
    static let unionCases = ReservedNames("every union has a case of this name", ["unknown"])

    /// Members of the client and of every resource, and what their methods are made of.
    static let resourceMembers = ReservedNames("every resource has a member of this name", ["core", "withResponse"])

    /// Names that the client's initializer uses.
    static let clientParameters = ReservedNames(
        "every client has an argument of this name",
        ["baseURL", "core", "options", "transport"]
    )

    /// Types that every resource has.
    static let resourceTypes = ReservedNames("every resource has a type of this name", ["WithResponse"])

    /// Static members that every fake answer has.
    static let answerMembers = ReservedNames("every answer has a member of this name", ["failure", "status"])

    /// Members that headers have.
    static let headersMembers = ReservedNames(
        "headers have a member of this name",
        [
            "append", "description", "documented", "fields", "firstIllegal", "isSensitive", "lines", "override",
            "secretNames", "setSecret", "values",
        ]
    )

    /// Kinds of the runtime's shapes of XML.
    static let xmlShapeMembers = ReservedNames(
        "every shape has a kind of this name",
        ["any", "boolean", "list", "map", "named", "number", "object", "open", "places", "text"]
    )

    /// Static members that every error code has.
    static let errorCodeMembers = ReservedNames(
        "every error code has a member of this name",
        ["description", "hashValue", "rawValue"]
    )

    /// Members that the enumeration of error bodies has.
    static let errorBodyMembers = ReservedNames("it is what every error body has", ["code", "message"])

    /// Type names that Swift does not allow, or that mean something else in every type.
    static let unusableTypes = ReservedNames(
        "Swift gives the word a meaning of its own",
        ["Any", "AnyObject", "Protocol", "Self", "Type"]
    )

    /// Types of the standard library and of Foundation: a module with a type of this name hides them from itself.
    static let commonTypes = ReservedNames(
        "it would hide a type of Swift",
        [
            "Array", "ArraySlice", "AsyncIteratorProtocol", "AsyncSequence", "AsyncStream", "AsyncThrowingStream",
            "Bool", "CancellationError", "CaseIterable", "Character", "CharacterSet", "CheckedContinuation", "Clock",
            "Codable", "CodingKey", "Collection", "Comparable", "Comparator", "ContinuousClock",
            "CustomStringConvertible",
            "Data", "Date", "Decodable", "Decoder", "DecodingError", "Dictionary", "Double", "Duration", "Encodable",
            "Encoder", "EncodingError", "Equatable", "Error", "ExpressibleByStringLiteral", "FileManager", "Float",
            "Foundation", "FoundationEssentials", "HTTPURLResponse", "Hashable", "Hasher", "Identifiable",
            "InputStream",
            "InstantProtocol", "Int", "Int32", "Int64", "Int8", "IteratorProtocol", "JSONDecoder", "JSONEncoder",
            "Locale",
            "LocalizedError", "MainActor", "Mirror", "NSError", "NSLock", "NSObject", "Never", "Optional", "OptionSet",
            "Range", "RawRepresentable", "RandomNumberGenerator", "Result", "Sendable", "Sequence", "Set", "Slice",
            "String", "StringProtocol", "Substring", "Swift", "SystemRandomNumberGenerator", "Task", "TaskGroup",
            "TimeInterval", "UInt", "UInt32", "UInt64", "UInt8", "URL", "URLError", "URLRequest", "URLResponse",
            "URLSession", "UUID", "Unicode", "UnsafeBufferPointer", "UnsafePointer", "UnsafeRawBufferPointer", "Void",
        ]
    )

    /// Other types of Foundation: a file that imports it and the module could not tell theirs from ours.
    static let foundationTypes = ReservedNames(
        "Foundation has a type of this name",
        [
            "AffineTransform", "AttributedString", "Bundle", "Calendar", "DateComponents", "DateFormatter",
            "DateInterval", "Decimal", "Dimension", "FileHandle", "Formatter", "HTTPCookie", "Host", "IndexPath",
            "IndexSet", "JSONSerialization", "Measurement", "Notification", "NotificationCenter", "NumberFormatter",
            "Operation", "OperationQueue", "OutputStream", "PersonNameComponents", "Pipe", "Port", "PortMessage",
            "Process", "ProcessInfo", "Progress", "RunLoop", "Scanner", "SocketPort", "Stream", "Thread", "TimeZone",
            "Timer", "URLComponents", "URLQueryItem", "UndoManager", "Unit", "UserDefaults", "ValueTransformer",
            "XMLDocument", "XMLElement", "XMLNode", "XMLParser",
        ]
    )

    /// `name` where it is declared or used alone: in back-ticks if it is a keyword.
    static func quoted(_ name: String) -> String {
        quotable.contains(name) ? "`\(name)`" : name
    }

    /// `name` as an argument label.
    static func label(_ name: String) -> String {
        quotableLabels.contains(name) ? "`\(name)`" : name
    }

    /// Whether no back-ticks make the name usable.
    static func isUnusable(_ name: String) -> Bool { unusableMembers.names.contains(name) }

    /// Whether the name means something else in one of the places where values are declared.
    static func isMisleading(_ name: String) -> Bool { misleading.contains(name) }

    private static let misleading: Set<String> = Set(
        [
            unusableMembers, modelMembers, additionalMember, enumerationMembers, optionalCases, unionCases,
            resourceMembers, clientParameters, errorCodeMembers, errorBodyMembers,
        ].flatMap(\.names)
    )
}
