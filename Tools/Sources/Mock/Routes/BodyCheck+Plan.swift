import APIModel
import DocumentReading
import LoopbackServer
import OpenAPIDocument
import OpenAPIValidation

extension BodyCheck {
    /// What is asked of a body: of all kinds that the document names, also of those that SDKs do not send.
    init(_ body: OpenAPIDocument.RequestBody, _ lowered: APIModel.RequestBody?, _ outlines: inout TextOutlines) {
        isRequired = body.isRequired
        contents = body.content.map { media in
            let content = lowered?.contents.first { $0.origin.pointer == media.value.pointer.text }
            return BodyContent(media, content, &outlines)
        }
    }
}

extension BodyContent {
    fileprivate init(_ media: Entry<MediaType>, _ content: Content?, _ outlines: inout TextOutlines) {
        range = MediaRange(media.name)
        form = Self.form(of: media, content, range, &outlines)
        schema = form.hasValue ? media.value.schema.map { outlines.schemas.id(of: $0, .request) } : nil
    }

    private static func form(
        of media: Entry<MediaType>,
        _ content: Content?,
        _ range: MediaRange,
        _ outlines: inout TextOutlines
    ) -> Form {
        let outline = media.value.schema.map { outlines.outline($0, .request) }
        let isFile = content?.coding == .bytes && outline?.types == [.string]
        guard !isFile, content == nil || content?.isStream == false else { return .bytes }
        let forms = Forms(members: readers(content), outline: outline)
        return range.text.contains("*") ? .any(forms) : forms.form(of: range)
    }

    private static func readers(_ content: Content?) -> [String: StyleReader] {
        guard case .form(let parts)? = content?.coding else { return [:] }
        return parts.reduce(into: [:]) { readers, part in
            guard case .style(let style, let explode, _) = part.writing else { return }
            readers[part.wireName] = StyleReader(name: part.wireName, style: style, explode: explode, escapes: .form)
        }
    }
}

extension BodyContent.Forms {
    /// How the bytes of a request become a value.
    func form(of request: ReceivedRequest) -> BodyContent.Form {
        form(of: MediaRange(request.headers.first { $0.name.lowercased() == "content-type" }?.value ?? ""))
    }

    /// How bytes of a media type become a value.
    fileprivate func form(of type: MediaRange) -> BodyContent.Form {
        switch (type.type, type.subtype) {
        case ("application", "x-www-form-urlencoded"): .form(members, outline)
        case ("multipart", "form-data"): outline == nil ? .bytes : .parts(outline)
        case (_, "yaml"), (_, "x-yaml"), (_, "yml"): .yaml
        case _ where type.isJSON: .json
        case _ where type.isXML: .bytes
        case ("text", "event-stream"): .bytes
        case ("text", _): .text
        default: outline?.types.contains(.string) == false ? .json : .bytes
        }
    }
}

extension BodyContent.Form {
    fileprivate var hasValue: Bool {
        if case .bytes = self { false } else { true }
    }
}
