import APIModel
import CodeGeneration

/// The statements that put a body into a request.
struct SwiftBodyStatements {
    let sdk: SwiftSDK
    let body: RequestBody
    let names: SwiftNames.ChoiceNames?
    let width: Int

    /// The statements for the argument `body`.
    var lines: [String] {
        guard let names else { return single }
        let mark = body.isRequired ? "" : "?"
        let cases = zip(body.contents, names.cases).flatMap { content, name in
            ["case .\(name)(let body)\(mark):"] + Wrapping.indented(statements(content, width - 4))
        }
        return ["switch body {"] + (body.isRequired ? [] : ["case nil: break"]) + cases + ["}"]
    }

    private var single: [String] {
        let content = body.content
        guard !body.isRequired, case .multipart = content.coding else {
            return statements(content, width)
        }
        return ["if let body {"] + Wrapping.indented(statements(content, width - 4)) + ["}"]
    }

    private func statements(_ content: Content, _ width: Int) -> [String] {
        switch content.coding {
        case .json: call("try call.json", content, "application/json", [], width)
        case .xml(let root):
            statement(
                "try call.xml",
                content,
                [(label: nil, value: sdk.expression(of: root))] + mediaType(of: content, besides: "application/xml"),
                width
            )
        case .text: call("call.text", content, "text/plain; charset=utf-8", [], width)
        case .bytes, .stream: call("call.bytes", content, "application/octet-stream", [], width)
        case .form(let parts):
            call("try call.form", content, "application/x-www-form-urlencoded", encodings(parts), width)
        case .multipart(let parts): multipart(content, parts, width)
        }
    }

    private typealias Arguments = [(label: String?, value: SwiftExpression)]

    private func call(
        _ callee: String,
        _ content: Content,
        _ usual: String,
        _ more: Arguments,
        _ width: Int
    ) -> [String] {
        statement(callee, content, mediaType(of: content, besides: usual) + more, width)
    }

    private func mediaType(of content: Content, besides usual: String) -> Arguments {
        content.concrete(usual).mediaTypeArgument(besides: usual)
    }

    private func statement(_ callee: String, _ content: Content, _ more: Arguments, _ width: Int) -> [String] {
        let value = isNullSent(content) ? ".some(body)" : "body"
        return SwiftExpression.call(callee, [(label: nil, value: .plain(value))] + more).lines(width: width)
    }

    /// Whether nil is a null to be sent, and not a body that is absent.
    private func isNullSent(_ content: Content) -> Bool {
        guard case .nullable = content.type else { return false }
        return body.isRequired || names != nil
    }

    /// The members that are no files at once, then the files.
    private func multipart(_ content: Content, _ parts: [BodyPart], _ width: Int) -> [String] {
        let files = files(of: content.type)
        let others = parts.filter { part in !files.contains { $0.wireName == part.wireName } }
        let members = SwiftExpression.call(
            "try parts.members",
            [(label: "of", value: .plain("body"))] + encodings(others)
        )
        let statements = files.map { file in
            let mediaType = parts.first { $0.wireName == file.wireName }?.fileType
            let arguments: Arguments =
                [
                    (label: nil, value: .plain(SwiftLiterals.string(file.wireName))),
                    (label: nil, value: .plain("body.\(file.name)")),
                ] + (mediaType.map { [(label: "as", value: .plain(SwiftLiterals.string($0)))] } ?? [])
            return SwiftExpression.call(file.isList ? "parts.files" : "parts.file", arguments)
        }
        let usual = "multipart/form-data"
        let ending = SwiftExpression.call(
            "call.multipart",
            [(label: nil, value: .plain("parts"))] + content.withoutParameters.mediaTypeArgument(besides: usual)
        )
        return ["var parts = MultipartBody()"] + ([members] + statements + [ending]).flatMap { $0.lines(width: width) }
    }

    /// A member that is a file, or several.
    private struct File {
        let wireName: String
        let name: String
        let isList: Bool
    }

    private func files(of type: TypeReference) -> [File] {
        guard case .named(let id) = type.withoutNull, case .record(let record) = sdk.api[id].shape else { return [] }
        return zip(record.members, sdk.names.members[id.index]).compactMap { member, name in
            switch member.type.withoutNull {
            case .file: File(wireName: member.wireName, name: name, isList: false)
            case .list(let list) where list.items == .file: File(wireName: member.wireName, name: name, isList: true)
            case .string, .integer, .number, .boolean, .any, .bytes, .list, .map, .nullable, .named: nil
            }
        }
    }

    private func encodings(_ parts: [BodyPart]) -> Arguments {
        let members = parts.filter(\.isExact).map { (key: SwiftLiterals.string($0.wireName), value: $0.expression) }
        guard !members.isEmpty else { return [] }
        return [(label: "encodings", value: .dictionary(members))]
    }
}

extension BodyPart {
    /// How the member is written, as the runtime says it.
    fileprivate var expression: SwiftExpression {
        switch writing {
        case .mediaType(let mediaType): return .call(".mediaType", [(label: nil, value: .text(mediaType))])
        case .style(let style, let explode, let allowReserved):
            return .call(
                ".style",
                [
                    (label: nil, value: .plain(".\(style.rawValue)")),
                    (label: nil, value: .plain(explode ? ".exploded" : ".joined")),
                ] + (allowReserved ? [(label: nil, value: .plain(".allowingReserved"))] : [])
            )
        }
    }

    /// The media type of a file that does not say its own; nil where several are allowed.
    fileprivate var fileType: String? {
        guard case .mediaType(let mediaType) = writing, isExact else { return nil }
        return mediaType
    }

    /// Whether the document says one way of writing, and not several media types.
    fileprivate var isExact: Bool {
        guard case .mediaType(let mediaType) = writing else { return true }
        return !mediaType.contains(",") && !mediaType.contains("*")
    }
}

extension Content {
    /// The same with `usual` in the place of a range of media types, which nothing can be.
    fileprivate func concrete(_ usual: String) -> Content {
        guard mediaType.contains("*") || !mediaType.contains("/") else { return self }
        var content = self
        content.mediaType = usual
        return content
    }

    /// The same without parameters: a boundary is chosen for each body.
    fileprivate var withoutParameters: Content {
        var content = concrete("multipart/form-data")
        content.mediaType = String(content.mediaType.prefix { $0 != ";" }.filter { !$0.isWhitespace })
        return content
    }
}
