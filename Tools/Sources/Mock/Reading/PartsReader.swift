import DocumentReading
import LoopbackServer
import OpenAPIDocument
import OpenAPIValidation
import SourceNodes

/// Reads bodies of several parts (RFC 2046, section 5.1): `multipart/form-data` and its like.
struct PartsReader {
    /// What the values are.
    let outline: TextOutline?

    /// The parts as an object, by their names; nil where the body is none.
    func node(_ request: ReceivedRequest, _ schemas: MessageSchemas) -> Node? {
        let type = request.headers.first { $0.name.lowercased() == "content-type" }?.value ?? ""
        guard let boundary = MediaRange(type).parameters["boundary"], !boundary.isEmpty,
            let parts = Self.parts(of: request.body, boundary)
        else { return nil }
        var names: [String] = []
        for part in parts where !names.contains(part.name) { names.append(part.name) }
        return Node(members: names.map { name in (name, member(name, parts.filter { $0.name == name }, schemas)) })
    }

    private struct Part {
        let name: String
        let type: MediaRange?
        let body: ArraySlice<UInt8>
    }

    private func member(_ name: String, _ parts: [Part], _ schemas: MessageSchemas) -> Node {
        let own = outline?.member(name)
        if parts.count == 1, parts[0].type?.subtype == "json", let node = JSONBody.node(Array(parts[0].body)) {
            return node
        }
        return PlainMember.node(parts.map { String(decoding: $0.body, as: UTF8.self) }, as: own, schemas)
    }

    /// The parts between the lines of the boundary; nil where the last one is missing.
    private static func parts(of body: [UInt8], _ boundary: String) -> [Part]? {
        let delimiter = Array("--\(boundary)".utf8)
        var places: [Int] = []
        var place = 0
        while place + delimiter.count <= body.count {
            let isLineStart = place == 0 || (place >= 2 && body[place - 1] == 0x0A)
            if isLineStart, body[place...].starts(with: delimiter) {
                places.append(place)
                place += delimiter.count
            } else {
                place += 1
            }
        }
        guard let last = places.last, body[(last + delimiter.count)...].starts(with: Array("--".utf8)) else {
            return nil
        }
        return zip(places, places.dropFirst()).compactMap { start, end in
            part(body[(start + delimiter.count)..<end].dropFirst(2).dropLast(2))
        }
    }

    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        let end = Array("\r\n\r\n".utf8)
        guard let blank = bytes.indices.first(where: { bytes[$0...].starts(with: end) }) else { return nil }
        var headers: [String: String] = [:]
        for line in String(decoding: bytes[..<blank], as: UTF8.self).split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { headers[parts[0].lowercased()] = parts[1].trimmed }
        }
        guard let name = MediaRange(headers["content-disposition"] ?? "").parameters["name"] else { return nil }
        return Part(
            name: name,
            type: headers["content-type"].map { MediaRange($0) },
            body: bytes[(blank + end.count)...]
        )
    }
}
