import Diagnostics

/// What the tags of YAML, such as `!!str`, ask for.
enum YAMLTags {
    /// The value of `scalar`, which stands at `place`; a tag that the value does not have is reported.
    static func value(of scalar: YAMLScalar, at place: SourceRange, diagnostics: inout DiagnosticSink) -> Node.Value {
        let plain: Node.Value = scalar.style == .plain ? CoreSchema.value(of: scalar.text) : .string(scalar.text)
        guard let tag = scalar.tag else { return plain }
        let untyped = CoreSchema.value(of: scalar.text)
        switch (tag, untyped) {
        case ("!", _), ("tag:yaml.org,2002:str", _):
            return .string(scalar.text)
        case ("tag:yaml.org,2002:null", .null), ("tag:yaml.org,2002:bool", .boolean),
            ("tag:yaml.org,2002:int", .integer), ("tag:yaml.org,2002:float", .number),
            ("tag:yaml.org,2002:float", .integer):
            return untyped
        default:
            report(tag, at: place, diagnostics: &diagnostics)
            return plain
        }
    }

    /// Reports the tag of a list or a mapping unless it says just that.
    static func check(
        _ tag: String?,
        of kind: YAMLCollection,
        at place: SourceRange,
        diagnostics: inout DiagnosticSink
    ) {
        switch (tag, kind) {
        case (nil, _), ("!", _), ("tag:yaml.org,2002:seq", .sequence), ("tag:yaml.org,2002:map", .mapping): break
        case (let tag?, _): report(tag, at: place, diagnostics: &diagnostics)
        }
    }

    private static func report(_ tag: String, at place: SourceRange, diagnostics: inout DiagnosticSink) {
        let message = "the tag \"\(tag)\" does not fit or is unknown here, and is ignored"
        diagnostics.report(Diagnostic(.unsupportedTag, message, at: place, hint: "remove the tag"))
    }
}
