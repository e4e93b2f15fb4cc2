/// A part that the body of a request must have.
struct ExpectedPart: Sendable {
    /// The name in its `Content-Disposition`.
    var name: String
    /// The name of the file; nil: it is none.
    var filename: String?
    /// Its media type; nil: it says none, or `text/plain`.
    var contentType: String?
    /// What is in it.
    var body: ExpectedRequest.Content
}

extension [ExpectedPart] {
    /// All in which the parts of a request differ from these, in words. Only parts of one name have an order.
    func complaints(about request: SentRequest) -> [String] {
        guard let type = request.headers.first(where: { $0.name.lowercased() == "content-type" })?.value,
            type.lowercased().hasPrefix("multipart/"), let start = type.firstRange(of: "boundary=")
        else { return ["body: expected parts, found no boundary"] }
        let boundary = type[start.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        guard let parts = SentPart.all(in: request.body, boundary: [UInt8](boundary.utf8)) else {
            return ["body: expected parts, found \(String(decoding: request.body, as: UTF8.self))"]
        }
        let found = Dictionary(grouping: parts, by: \.name)
        let expected = Dictionary(grouping: self, by: \.name)
        return Set(found.keys).union(expected.keys).sorted().flatMap { name -> [String] in
            let (expected, found) = (expected[name] ?? [], found[name] ?? [])
            guard expected.count == found.count else {
                return ["part \(name): expected \(expected.count), found \(found.count)"]
            }
            return zip(expected, found).flatMap { $0.complaints(about: $1) }
        }
    }
}

extension ExpectedPart {
    fileprivate func complaints(about part: SentPart) -> [String] {
        var complaints = body.complaints(about: part.body)
        if filename != part.filename {
            complaints.append("filename: expected \(filename ?? "none"), found \(part.filename ?? "none")")
        }
        let type = part.contentType.flatMap { $0.lowercased().hasPrefix("text/plain") ? nil : $0 }
        let documented = contentType.flatMap { $0.lowercased().hasPrefix("text/plain") ? nil : $0 }
        if documented != type {
            complaints.append("Content-Type: expected \(contentType ?? "none"), found \(part.contentType ?? "none")")
        }
        return complaints.map { "part \(name), \($0)" }
    }
}

/// A part of a body as it was sent.
private struct SentPart {
    var name = ""
    var filename: String?
    var contentType: String?
    var body: [UInt8] = []

    /// The parts of a body; nil if it is not one of parts (RFC 2046, section 5.1).
    static func all(in body: [UInt8], boundary: [UInt8]) -> [SentPart]? {
        let dashes = [UInt8]("--".utf8)
        let line = [UInt8]("\r\n".utf8)
        var pieces = ArraySlice(line + body).pieces(between: line + dashes + boundary)
        guard pieces.count > 1, pieces.removeLast() == ArraySlice(dashes + line), pieces.removeFirst().isEmpty else {
            return nil
        }
        return pieces.map { SentPart($0.dropFirst(2)) }
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        let pieces = bytes.pieces(between: [UInt8]("\r\n\r\n".utf8), atMost: 2)
        body = pieces.count == 2 ? [UInt8](pieces[1]) : []
        for line in String(decoding: pieces[0], as: UTF8.self).split(separator: "\r\n") {
            let (key, value) = (line.prefix { $0 != ":" }.lowercased(), line.drop { $0 != ":" }.dropFirst(2))
            if key == "content-type" { contentType = String(value) }
            guard key == "content-disposition" else { continue }
            name = Self.parameter("; name=\"", of: value) ?? ""
            filename = Self.parameter("; filename=\"", of: value)
        }
    }

    private static func parameter(_ opening: String, of value: Substring) -> String? {
        guard let start = value.firstRange(of: opening) else { return nil }
        return String(value[start.upperBound...].prefix { $0 != "\"" })
    }
}

extension ArraySlice<UInt8> {
    /// What stands before, between and behind the separators.
    fileprivate func pieces(between separator: [UInt8], atMost limit: Int = .max) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = startIndex
        var position = startIndex
        while position + separator.count <= endIndex, pieces.count + 1 < limit {
            if self[position..<position + separator.count].elementsEqual(separator) {
                pieces.append(self[start..<position])
                position += separator.count
                start = position
            } else {
                position += 1
            }
        }
        return pieces + [self[start..<endIndex]]
    }
}
