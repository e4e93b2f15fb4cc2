internal import Foundation

nonisolated extension APICall {
    /// Gives the body as XML.
    mutating func xml(
        _ value: (some JSONCodable)?,
        _ root: XMLRoot,
        _ mediaType: String = "application/xml"
    ) throws(SDK.ClientError) {
        guard let value else { return }
        do throws(EncodingFailure) {
            body = (try xmlDocument(of: value, root, as: .request), mediaType)
        } catch {
            throw .invalidArgument("body", error.path == "$" ? error.reason : error.description)
        }
    }
}

/// A value as an XML document.
private nonisolated func xmlDocument(
    of value: some JSONCodable,
    _ root: XMLRoot,
    as form: JSONForm
) throws(EncodingFailure) -> Data {
    let json = try JSONDocument.encode(value, as: form)
    let any = (try? JSONDocument.decode(SDK.JSONValue.self, from: json)) ?? .null
    return Data(try XMLWriter.text(of: any, as: root).utf8)
}

nonisolated extension DocumentedAnswer {
    /// An answer in XML, of which `result` makes the output.
    static func xml<Body: JSONCodable & Sendable>(
        _ status: StatusPattern,
        _ root: XMLRoot,
        _ mediaType: String = "application/xml",
        codes: [DocumentedCode] = [],
        _ result: @escaping @Sendable (Body) -> Output
    ) -> Self {
        Self(status: status, mediaType: mediaType, codes: codes) { answer throws(SDK.ClientError) in
            result(try answer.xml(root, mediaType))
        }
    }
}

nonisolated extension DocumentedAnswer where Output: JSONCodable {
    /// A success in XML.
    static func xml(_ status: StatusPattern, _ root: XMLRoot, _ mediaType: String = "application/xml") -> Self {
        Self(status: status, mediaType: mediaType, codes: []) { answer throws(SDK.ClientError) in
            try answer.xml(root, mediaType)
        }
    }
}

nonisolated extension ReceivedAnswer {
    /// The body as XML. What its root element is called only counts in strict mode: documents often do not say.
    fileprivate func xml<Body: JSONCodable>(_ root: XMLRoot, _ mediaType: String) throws(SDK.ClientError) -> Body {
        try expect(mediaType) { $0.isXML }
        do throws(DecodingFailure) {
            return try read(root)
        } catch {
            throw undecodable(error)
        }
    }

    private func read<Body: JSONCodable>(_ root: XMLRoot) throws(DecodingFailure) -> Body {
        let tree: XMLTree
        do throws(XMLFailure) {
            tree = try XMLScanner.tree(of: body)
        } catch {
            throw error.decodingFailure
        }
        if strictness == .strict, tree.local != root.name.local || tree.namespace != root.name.namespace {
            let expected = "the element \(root.name.local)"
            throw DecodingFailure(path: "$", expected: expected, found: "the element \(tree.local)")
        }
        var json = JSONWriter(form: .complete)
        XMLReading(strictness: strictness).value(of: tree, as: root.shape).write(to: &json)
        return try JSONDocument.decode(from: json.finish().bytes, strictness: strictness)
    }
}

nonisolated extension MediaType {
    /// Whether the body is XML, by any of its names.
    fileprivate var isXML: Bool {
        essence == "application/xml" || essence == "text/xml" || essence.hasSuffix("+xml")
    }
}

nonisolated extension SDK.Answer {
    /// An answer of an operation with a value of the API's own types in XML. What XML cannot hold is answered with 500,
    /// and the reason in the body.
    static func xml(
        _ status: Int,
        _ body: some JSONCodable,
        _ root: XMLRoot,
        _ mediaType: String = "application/xml",
        to operationID: String
    ) -> SDK.Answer {
        do throws(EncodingFailure) {
            let bytes = try xmlDocument(of: body, root, as: .complete)
            let headers: SDK.HTTPHeaders = ["Content-Type": mediaType]
            return .response(SDK.HTTPResponse(status: status, headers: headers, body: bytes), to: operationID)
        } catch {
            return .response(SDK.HTTPResponse(status: 500, body: Data(error.description.utf8)), to: operationID)
        }
    }
}
