import Diagnostics

extension SourceFile {
    /// Where the text begins like a web page or XML, which a parser would take for something else and stumble over
    /// much later; nil if it does not.
    var markupStart: Int? {
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }), bytes[start] == UInt8(ascii: "<") else { return nil }
        let opening = String(decoding: bytes[start...].prefix(9), as: UTF8.self).lowercased()
        return ["<!doctype", "<html", "<head", "<?xml", "<!--"].contains(where: opening.hasPrefix) ? start : nil
    }
}
