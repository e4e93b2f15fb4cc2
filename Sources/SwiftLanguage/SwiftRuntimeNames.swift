import CodeGeneration

/// The names that the SDK's runtime declares: a test compares them with its files.
enum SwiftRuntimeNames {
    /// Types of the module that no user sees.
    static let topLevel = ReservedNames(
        "the SDK has a type of this name",
        [
            "APICall", "APIOperation", "BodyEncoding", "BodyText", "CalendarDay", "CallAttempts", "CallDeadline",
            "ClientCore", "CodedFields",
            "DecimalNumber", "DecodingFailure", "DocumentedAnswer", "DocumentedCode",
            "EmptyArgument", "EncodingFailure", "GrantedToken", "HTTPDate", "IncomingBody", "Indirect", "JSONBytes",
            "JSONCodable",
            "JSONDocument",
            "JSONElement",
            "JSONFields", "JSONForm", "JSONIndex", "JSONKey", "JSONKind", "JSONModel", "JSONNode", "JSONNodeView",
            "JSONNodes",
            "JSONObjectWriter", "JSONPath", "JSONRecord", "JSONScanner", "JSONText",
            "JSONWriter",
            "KeptTokens",
            "MediaType", "MiddlewareTransport", "MultipartBody", "OpenEnumeration", "PageStep", "ParameterLayout",
            "ParameterShape",
            "ParameterStyle", "PercentEncoding", "ReceivedAnswer", "Repetition", "StatusPattern",
            "StreamCut", "StreamFraming", "StreamOpening", "StreamReader", "StreamRecord", "StreamRecords",
            "StreamedAnswer",
            "TokenFailure", "TokenRequest", "URLSessionExchanges", "URLSessionStreams", "XMLFailure", "XMLMember",
            "XMLName",
            "XMLPlace", "XMLReading", "XMLRoot", "XMLScanner", "XMLShape", "XMLTree", "XMLWriter",
        ]
    )

    /// Types in the client, which users see.
    static let nested = ReservedNames(
        "the client has a type of this name",
        [
            "AccessToken", "Answer", "AttemptReport", "BaseURLs", "ByteStream", "CalendarDate", "CallOptions",
            "ClientDefaults",
            "ClientError",
            "ClientOptions", "Credential", "ErrorBody", "ErrorCode", "File", "HTTPHeaders", "HTTPMethod", "HTTPRequest",
            "HTTPResponse", "InMemoryTransport", "IncomingCalls", "InvalidArgument", "ItemStream", "JSONNumber",
            "JSONObject",
            "JSONValue",
            "Middleware", "Nullable", "PagedAnswers", "PagedItems", "Rejection", "ResponseInfo", "RetryPolicy", "SDK",
            "ServerEvent", "StreamedResponse", "StreamingTransport", "Strictness", "TimeoutFailure", "Timestamp",
            "Transport", "TransportError", "TransportFailure",
            "URLSessionTransport", "UndeclaredStatus", "Undecodable", "UnexpectedContentType", "UnreadableCall",
            "WithResponse",
        ]
    )

    /// Types of the contract's tests and of the adapter, which hide those of the module that have their names.
    static let contractTests: Set<String> = [
        "Adapter", "AdapterCommand", "CannedResponse", "CanonicalConvertible", "CanonicalEnumeration",
        "CanonicalFields", "CanonicalMember", "CanonicalReadable", "ClientSetup", "ConnectionFault", "ContractCall",
        "ContractCalls", "ContractExchange", "ContractExchanges", "ContractFeature", "ContractFile", "ContractForm",
        "ContractFormatError", "ContractLine", "ContractOutcome", "ContractSubject", "ContractTests",
        "ContractVector", "ExpectedPart", "ExpectedRequest", "ImpatientCaller", "JSON", "JSONDifferences",
        "JSONMember", "JSONNumber", "JSONReader", "JSONSyntaxError", "OfferedExample", "OperationTable", "ReplyLines",
        "SentRequest", "SharedContract", "TestedSDK", "VectorRun",
    ]
}
