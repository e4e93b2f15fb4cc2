internal import Foundation

/// A body of several parts in the making (RFC 2046, section 5.1; RFC 7578). What is nil has no part.
nonisolated struct MultipartBody: Sendable {
    /// What separates the parts: long and by chance, so that no part can hold it, be it made on purpose.
    let boundary: String
    private var bytes = Data()

    /// A body without parts.
    init(boundary: String = "part-" + UUID().uuidString.lowercased()) {
        self.boundary = boundary
    }

    /// The members of a value that are no files. Without an encoding of its own, a member is text, an object JSON, and a
    /// list a part for each of its values (OpenAPI 3.1, section 4.8.15).
    mutating func members(of value: some JSONCodable, encodings: [String: BodyEncoding] = [:]) throws(SDK.ClientError) {
        for member in try bodyMembers(of: value) {
            switch encodings[member.name] {
            case .style(let style, let layout, _)?:
                let shape = try ParameterShape(member.name, member.value, layout)
                for item in shape?.namedTexts(member.name, style, layout) ?? [] {
                    part(disposition(item.name), nil, Data(item.text.utf8))
                }
            case .mediaType(let mediaType)? where MediaType(mediaType).isJSON:
                guard member.value != .null else { continue }
                part(disposition(member.name), mediaType, Data(member.value.description.utf8))
            case .mediaType(let mediaType)?: texts(member.name, member.value, mediaType)
            case nil: texts(member.name, member.value, nil)
            }
        }
    }

    private mutating func texts(_ name: String, _ value: SDK.JSONValue, _ mediaType: String?) {
        for text in value.bodyTexts {
            part(disposition(name), mediaType ?? text.mediaType, Data(text.text.utf8))
        }
    }

    /// A file.
    mutating func file(_ name: String, _ file: SDK.File?, as mediaType: String? = nil) {
        guard let file else { return }
        part(
            disposition(name) + "; filename=\"\(Self.quoted(file.name))\"",
            file.contentType ?? mediaType ?? "application/octet-stream",
            file.contents
        )
    }

    /// Several files of one name.
    mutating func files(_ name: String, _ files: [SDK.File]?, as mediaType: String? = nil) {
        for file in files ?? [] { self.file(name, file, as: mediaType) }
    }

    /// The whole body.
    func finished() -> Data {
        bytes + Data("--\(boundary)--\r\n".utf8)
    }

    /// A part; text has no `Content-Type`, since that is what it means (RFC 7578, section 4.4).
    private mutating func part(_ disposition: String, _ mediaType: String?, _ body: Data) {
        let type = mediaType.map { "Content-Type: " + $0.filter { !$0.isNewline } + "\r\n" } ?? ""
        bytes += Data("--\(boundary)\r\nContent-Disposition: \(disposition)\r\n\(type)\r\n".utf8)
        bytes += body
        bytes += Data("\r\n".utf8)
    }

    private func disposition(_ name: String) -> String { "form-data; name=\"\(Self.quoted(name))\"" }

    /// A name within quotes, as browsers write it (WHATWG, multipart/form-data encoding algorithm).
    private static func quoted(_ text: String) -> String {
        var quoted = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": quoted += "%0D"
            case "\n": quoted += "%0A"
            case "\"": quoted += "%22"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted
    }
}

nonisolated extension APICall {
    /// Gives the body in several parts.
    mutating func multipart(_ body: MultipartBody, _ mediaType: String = "multipart/form-data") {
        bytes(body.finished(), mediaType + "; boundary=" + body.boundary)
    }
}
